import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { MissingNote } from '#app/components/missing-note.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Pager } from '#app/components/pager.tsx';
import { ContextLink } from '#app/context/context-link.tsx';
import { missingIn } from '#app/graph/answer.ts';
import { known } from '#app/graph/known.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { CountLinks } from './count-links.tsx';
import { obligationStatuses, oneOf } from './filter.ts';
import { ObligationRow, ObligationTable } from './obligation-table.tsx';
import { periodsOf, scopeOf } from './scope.server.ts';
import { Views } from './views.tsx';

const Obligations = graphql(
  `
    query Obligations($filter: ObligationFilter, $after: String) {
      obligations(filter: $filter, first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { ...ObligationRow } }
      }
    }
  `,
  [ObligationRow],
);

const Counts = graphql(`
  query ObligationCounts($organization: ID, $recipient: ID, $period: String) {
    all: obligations(filter: { organization: $organization, recipient: $recipient, period: $period }, first: 1) { totalCount }
    OVERDUE: obligations(filter: { organization: $organization, recipient: $recipient, period: $period, status: [OVERDUE] }, first: 1) { totalCount }
    OPEN: obligations(filter: { organization: $organization, recipient: $recipient, period: $period, status: [OPEN] }, first: 1) { totalCount }
    EXTENDED: obligations(filter: { organization: $organization, recipient: $recipient, period: $period, status: [EXTENDED] }, first: 1) { totalCount }
    FULFILLED: obligations(filter: { organization: $organization, recipient: $recipient, period: $period, status: [FULFILLED] }, first: 1) { totalCount }
    WAIVED: obligations(filter: { organization: $organization, recipient: $recipient, period: $period, status: [WAIVED] }, first: 1) { totalCount }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const [scope, periods] = await Promise.all([scopeOf(graph, searchParams), periodsOf(graph, searchParams)]);
  const period = searchParams.get('period') || undefined;
  const status = oneOf(obligationStatuses, searchParams.get('status'));
  const base = { ...(scope && { [scope.side]: scope.unit.id }), ...(period && { period }) };
  const filter = { ...base, ...(status && { status: [status] }) };
  const [page, counts] = await Promise.all([
    graph.ask(Obligations, { filter, after: searchParams.get('after') }),
    graph.ask(Counts, base),
  ]);
  if (!page.data?.obligations) throw notFoundOr(page.missing, args.context);
  return {
    title: t('reports:obligations.title'),
    page: known(page.data.obligations, t('common:unreadUnit')),
    counts: counts.data,
    scope,
    periods,
    today: today(),
    missing: missingIn(page, counts),
  };
}

export default function ObligationList() {
  const { t, number } = useWords();
  const { title, page, counts, scope, periods, today, missing } = useLoaderData<typeof loader>();
  const late = counts?.OVERDUE?.totalCount ?? 0;
  return (
    <>
      <PageHeader title={title} lead={t('reports:obligations.lead', { count: late, formatted: number(late) })} />
      <MissingNote services={missing} />
      <Views path="/reports/obligations" scope={scope} periods={periods} />
      {counts && (
        <CountLinks
          label={t('reports:list.byStatus')}
          param="status"
          all={{ name: t('reports:list.every'), count: counts.all?.totalCount ?? 0 }}
          counts={obligationStatuses.map((value) => ({
            value,
            name: t(`reports:obligation.${value}`),
            count: counts[value]?.totalCount ?? 0,
          }))}
        />
      )}
      {page.edges.length > 0 ? (
        <ObligationTable obligations={page.edges.map(({ node }) => node)} today={today} />
      ) : (
        <EmptyState
          title={t('reports:obligations.empty.title')}
          reason={t('reports:obligations.empty.reason')}
          next={<ContextLink to="/reports/obligations?scope=all">{t('reports:obligations.empty.next')}</ContextLink>}
        />
      )}
      <Pager page={page} />
    </>
  );
}
