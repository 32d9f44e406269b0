import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from '@twinning/persistence/sql';
import type { Page, PageArguments } from '@twinning/subgraph/page';
import { pagesOf } from '../page/pages.repository.ts';
import type { Reader } from '../reader/reader.ts';
import { visibleReport } from '../reader/visible.repository.ts';
import type { Report, ReportStatus } from './report.ts';

/** A report as lists show it: recipients and sections are read apart, when asked for. */
export type ListedReport = Omit<Report, 'recipients' | 'sections'>;

const names = ['id', 'version', 'status', 'timely', 'generated'];
export const reportColumns = sql`${sql.join(names.map((name) => sql.ref(`report.${name}`)))},
  report.obligation_id as "obligationId", report.organization_id as "organizationId",
  report.period_id as "periodId", report.submitted_at as "submittedAt"`;

export type ReportFilter = {
  period?: string | null | undefined;
  status?: readonly ReportStatus[] | null | undefined;
  recipient?: string | null | undefined;
  organization?: string | null | undefined;
};

type Fragment = ReturnType<typeof sql>;

export function* reportConditions({ period, status, recipient, organization }: ReportFilter): Generator<Fragment> {
  yield sql`true`;
  if (period != null) yield sql`reporting_period.code = ${period}`;
  if (status != null) yield sql`report.status = any(${[...status]}::text[])`;
  if (organization != null) yield sql`report.organization_id = ${organization}`;
  if (recipient != null)
    yield sql`report.id in (select report_id from report_recipient where organization_id = ${recipient})`;
}

/** Pages of reports, those due last first; `parent` is whose list a report stands in. */
export function reportPages(
  em: EntityManager,
  reader: Reader,
  parent: Fragment,
  conditions: readonly Fragment[],
  args: PageArguments,
): Promise<Map<string, Page<ListedReport>>> {
  return pagesOf<ListedReport>(em, {
    table: 'report',
    columns: reportColumns,
    matching: sql`select ${parent}, report.id, reporting_period.due_on::text
      from report join reporting_period on reporting_period.id = report.period_id
      where ${sql.join([...conditions], sql` and `)} and ${visibleReport(reader)}`,
    args,
    direction: 'DESC',
  });
}
