import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { Section } from '#app/components/section.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { id } from '#app/forms/values.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { dayOfInstant } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { DelegateForm, Delegating } from './delegate-form.tsx';
import { DelegationTable } from './delegation-table.tsx';
import { DelegateRight, DelegationsPage, EndDelegation } from './delegations.server.ts';

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const { searchParams } = new URL(args.request.url);
  const t = await wordsFor(args.request);
  const unit = searchParams.get('of') ?? '';
  const { data, missing } = await graph.ask(DelegationsPage, { unit, after: searchParams.get('after') });
  if (!data?.delegations) throw notFoundOr(missing, args.context);
  const own = data.delegations.edges.map(({ node }) => node.id);
  const others = data.atUnit?.edges.map(({ node }) => node).filter((row) => !own.includes(row.id)) ?? [];
  const rights = data.viewer?.memberships.flatMap(({ deputies, ...right }) =>
    deputies && deputies.length > 0 ? [{ ...right, deputies }] : [],
  );
  return {
    title: t('members:delegations.title'),
    page: data.delegations,
    others,
    rights: rights ?? [],
    today: dayOfInstant(new Date()),
  };
}

const acts = {
  delegate: act(Delegating, 'members:said.delegated', (graph, input) => graph.change(DelegateRight, { input })),
  end: act(z.object({ delegationId: id }), 'members:said.delegationEnded', (graph, input) =>
    graph.change(EndDelegation, { input }),
  ),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

/** Rights lent during absences: the reader's own, and those at the unit one came from. */
export default function DelegationsRoute() {
  const { t } = useWords();
  const { title, page, others, rights, today: day } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} lead={t('members:delegations.lead')} />
      <Section title={t('members:delegations.mine')}>
        <DelegationTable rows={page.edges.map(({ node }) => node)} />
        <Pager page={page} />
        {rights.length === 0 && <p className="mt-4 text-soft">{t('members:delegations.nobody')}</p>}
        {rights.map((right) => (
          <DelegateForm key={right.id} right={right} today={day} />
        ))}
      </Section>
      {others.length > 0 && (
        <Section title={t('members:delegations.unit', { unit: others[0]?.organization?.name ?? '' })}>
          <DelegationTable rows={others} />
        </Section>
      )}
    </>
  );
}
