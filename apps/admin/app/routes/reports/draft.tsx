import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { DueDay } from '#app/components/due-day.tsx';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { OneClick } from '#app/forms/one-click.tsx';
import { id, text } from '#app/forms/values.ts';
import { known } from '#app/graph/known.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { actingUnits } from '#app/session/acting.ts';
import { viewerOf } from '#app/session/own-viewer.server.ts';

const Owed = graphql(`
  query OwedReports($organization: ID!, $period: String) {
    obligations(filter: { organization: $organization, period: $period, status: [OPEN, OVERDUE, EXTENDED] }, first: 50) {
      edges {
        node { id dueOn organization { id name } period { code title } recipients { id name } report { id status } }
      }
    }
  }
`);

const DraftReport = graphql(`
  mutation DraftReport($input: DraftReportInput!) {
    draftReport(input: $input) {
      __typename
      ... on Report { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const organization = searchParams.get('organization');
  const period = searchParams.get('period') || null;
  const units = organization ? [organization] : actingUnits(await viewerOf(graph)).map(({ id }) => id);
  const answers = await Promise.all(units.map((unit) => graph.need(Owed, { organization: unit, period })));
  const owed = answers
    .flatMap(({ obligations }) => obligations?.edges.map(({ node }) => known(node, t('common:unreadUnit'))) ?? [])
    .filter((duty) => units.includes(duty.organization.id))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  const begun = owed[0]?.report;
  if (organization && period && begun && begun.status !== 'EXPECTED') throw redirect(address.report(begun.id));
  return { title: t('reports:draft.title'), owed, today: today() };
}

const Drafting = z.object({ organizationId: id, period: text(60) });
const acts = {
  draft: act(
    Drafting,
    'reports:said.drafted',
    (graph, input) => graph.change(DraftReport, { input }),
    (report) => address.reviseReport(report.id),
  ),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function DraftPage() {
  const { t, list } = useWords();
  const { title, owed, today } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader title={title} lead={t('reports:draft.lead')} />
      {owed.length === 0 && (
        <EmptyState
          title={t('reports:draft.empty.title')}
          reason={t('reports:draft.empty.reason')}
          next={<ContextLink to="/reports">{t('reports:draft.empty.next')}</ContextLink>}
        />
      )}
      <ul>
        {owed.map(({ id, organization, period, dueOn, recipients, report }, index) => (
          <li
            key={id}
            className="grid gap-x-6 gap-y-3 border-b border-hairline py-4 first:border-t sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
          >
            <div className="min-w-0">
              <p className="font-medium">{period.title}</p>
              <p className="text-table text-soft">
                {organization.name} · <DueDay day={dueOn} today={today} />
              </p>
              <p className="text-table text-soft">
                {t('reports:draft.to', { recipients: list(recipients.map(({ name }) => name)) })}
              </p>
            </div>
            {report && report.status !== 'EXPECTED' ? (
              <ContextLink to={address.report(report.id)} className="button w-fit">
                {t('reports:draft.continue')}
              </ContextLink>
            ) : (
              <OneClick
                name={`draft-${id}`}
                tone={index === 0 ? 'primary' : 'plain'}
                fields={{ organizationId: organization.id, period: period.code }}
              >
                {t('reports:draft.verb')}
              </OneClick>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
