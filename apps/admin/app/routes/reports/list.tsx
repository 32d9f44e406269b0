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
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { actingUnits, departmentOf } from '#app/session/acting.ts';
import { useViewer } from '#app/session/viewer.ts';
import { CountLinks } from './count-links.tsx';
import { oneOf, reportStatuses } from './filter.ts';
import { ReportRow, ReportTable } from './report-table.tsx';
import { periodsOf, scopeOf } from './scope.server.ts';
import { Views } from './views.tsx';

const Reports = graphql(
  `
    query Reports($filter: ReportFilter, $after: String) {
      reports(filter: $filter, first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { node { ...ReportRow } }
      }
    }
  `,
  [ReportRow],
);

const Counts = graphql(`
  query ReportCounts($organization: ID, $recipient: ID, $period: String) {
    all: reports(filter: { organization: $organization, recipient: $recipient, period: $period }, first: 1) { totalCount }
    EXPECTED: reports(filter: { organization: $organization, recipient: $recipient, period: $period, status: [EXPECTED] }, first: 1) { totalCount }
    DRAFT: reports(filter: { organization: $organization, recipient: $recipient, period: $period, status: [DRAFT] }, first: 1) { totalCount }
    SUBMITTED: reports(filter: { organization: $organization, recipient: $recipient, period: $period, status: [SUBMITTED] }, first: 1) { totalCount }
    RETURNED: reports(filter: { organization: $organization, recipient: $recipient, period: $period, status: [RETURNED] }, first: 1) { totalCount }
    REOPENED: reports(filter: { organization: $organization, recipient: $recipient, period: $period, status: [REOPENED] }, first: 1) { totalCount }
    ACCEPTED: reports(filter: { organization: $organization, recipient: $recipient, period: $period, status: [ACCEPTED] }, first: 1) { totalCount }
    LOCKED: reports(filter: { organization: $organization, recipient: $recipient, period: $period, status: [LOCKED] }, first: 1) { totalCount }
  }
`);

/** Parties of partnerships owe reports; the offices over them only receive. */
const WRITERS = ['SCHOOL', 'CONTINUING_EDUCATION_CENTER', 'DISTRICT_OFFICE'];

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const [scope, periods] = await Promise.all([scopeOf(graph, searchParams), periodsOf(graph, searchParams)]);
  const period = searchParams.get('period') || undefined;
  const status = oneOf(reportStatuses, searchParams.get('status'));
  const base = { ...(scope && { [scope.side]: scope.unit.id }), ...(period && { period }) };
  const [page, counts] = await Promise.all([
    graph.ask(Reports, { filter: { ...base, ...(status && { status: [status] }) }, after: searchParams.get('after') }),
    graph.ask(Counts, base),
  ]);
  if (!page.data?.reports) throw notFoundOr(page.missing, args.context);
  return {
    title: t('reports:title'),
    page: known(page.data.reports, t('common:unreadUnit')),
    counts: counts.data,
    scope,
    periods,
    missing: missingIn(page, counts),
  };
}

export default function ReportList() {
  const { t, number } = useWords();
  const viewer = useViewer();
  const { title, page, counts, scope, periods, missing } = useLoaderData<typeof loader>();
  const counted = { count: page.totalCount, formatted: number(page.totalCount) };
  return (
    <>
      <PageHeader
        title={title}
        lead={t('reports:list.lead', counted)}
        actions={
          <>
            {departmentOf(viewer) && (
              <ContextLink to="/reports/periods/new" className="button">
                {t('reports:period.open')}
              </ContextLink>
            )}
            {actingUnits(viewer).some(({ kind }) => WRITERS.includes(kind)) && (
              <ContextLink to="/reports/new" className="button button-primary">
                {t('reports:draft.verb')}
              </ContextLink>
            )}
          </>
        }
      />
      <MissingNote services={missing} />
      <Views path="/reports" scope={scope} periods={periods} />
      {counts && (
        <CountLinks
          label={t('reports:list.byStatus')}
          param="status"
          all={{ name: t('reports:list.every'), count: counts.all?.totalCount ?? 0 }}
          counts={reportStatuses.map((value) => ({
            value,
            name: t(`reports:status.${value}`),
            count: counts[value]?.totalCount ?? 0,
          }))}
        />
      )}
      {page.edges.length > 0 ? (
        <ReportTable reports={page.edges.map(({ node }) => node)} />
      ) : (
        <EmptyState
          title={t('reports:empty.title')}
          reason={t('reports:empty.reason')}
          next={<ContextLink to="/reports/obligations">{t('reports:empty.next')}</ContextLink>}
        />
      )}
      <Pager page={page} />
    </>
  );
}
