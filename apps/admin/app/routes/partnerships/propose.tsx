import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { readForm } from '#app/forms/read-form.server.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { dayAfter, today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { actingUnits } from '#app/session/acting.ts';
import { heldToday } from '#app/session/held-today.ts';
import { ViewerQuery } from '#app/session/viewer.server.ts';
import { choicesOf } from './choose-parties.server.ts';
import { ChooseParties } from './choose-parties.tsx';
import { mayPropose } from './level.ts';
import { Proposal } from './proposal.ts';
import { ProposalForm } from './proposal-form.tsx';

const Propose = graphql(`
  mutation Propose($input: ProposePartnershipInput!) {
    proposePartnership(input: $input) {
      __typename
      ... on Partnership { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { viewer } = await graph.need(ViewerQuery, {});
  const own = actingUnits(viewer && heldToday(viewer, today())).filter(mayPropose);
  const { searchParams } = new URL(args.request.url);
  const choices = own.length > 0 ? await choicesOf(graph, searchParams, own) : null;
  return { title: t('partnerships:propose.title'), own, choices };
}

export async function action(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args);
  const checked = sent.check(Proposal);
  if ('reply' in checked) return checked.reply;
  const { until, ...proposal } = checked.value;
  const to = until ? dayAfter(until) : null;
  const outcome = await graph.change(Propose, { input: { ...proposal, to, idempotencyKey: sent.key } });
  if (outcome.kind !== 'done') return sent.answer(outcome, { to: 'until' });
  const t = await wordsFor(args.request);
  return sent.done(address.partnership(outcome.result.id), t('partnerships:said.propose'));
}

export default function ProposePage() {
  const { t } = useWords();
  const { title, choices } = useLoaderData<typeof loader>();
  if (!choices)
    return (
      <>
        <PageHeader title={title} />
        <EmptyState
          title={t('partnerships:propose.none.title')}
          reason={t('partnerships:propose.none.reason')}
          next={<ContextLink to="/partnerships">{t('partnerships:propose.none.next')}</ContextLink>}
        />
      </>
    );
  const further = choices.step === 'details';
  return (
    <>
      <PageHeader
        kicker={t('partnerships:propose.step', { step: further ? 2 : 1 })}
        title={title}
        lead={t(further ? 'partnerships:propose.detailsLead' : 'partnerships:propose.lead')}
      />
      {further ? <ProposalForm choices={choices} /> : <ChooseParties choices={choices} />}
    </>
  );
}
