import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import DataLoader from 'dataloader';
import type { Reader } from '../reader/reader.ts';
import { visibleReport } from '../reader/visible.repository.ts';
import type { Recipient, ReportSection } from './report.ts';
import { type ListedReport, reportColumns } from './report-list.repository.ts';

type OfPeriod = { organizationId: string; code: string };
type OfReport = { reportId: string };

/** Single reports and their parts, each read for all that ask at once. */
export function reportLoaders(em: EntityManager, reading: () => Promise<Reader>) {
  const read = async (condition: ReturnType<typeof sql>) =>
    rowsOf(
      em,
      sql<ListedReport & { code: string }>`select ${reportColumns}, reporting_period.code
        from report join reporting_period on reporting_period.id = report.period_id
        where ${condition} and ${visibleReport(await reading())}`,
    );

  const byId = new DataLoader<string, ListedReport | null>(async (ids) => {
    const rows = await read(sql`report.id = any(${[...ids]})`);
    return ids.map((id) => rows.find((report) => report.id === id) ?? null);
  });
  const byPeriod = new DataLoader<OfPeriod, ListedReport | null, string>(
    async (wanted) => {
      const organizations = wanted.map(({ organizationId }) => organizationId);
      const codes = wanted.map(({ code }) => code);
      const rows = await read(
        sql`report.organization_id = any(${organizations}) and reporting_period.code = any(${codes})`,
      );
      const found = new Map(rows.map((report) => [`${report.organizationId} ${report.code}`, report]));
      return wanted.map(({ organizationId, code }) => found.get(`${organizationId} ${code}`) ?? null);
    },
    { cacheKeyFn: ({ organizationId, code }) => `${organizationId} ${code}` },
  );
  const byObligation = new DataLoader<string, ListedReport | null>(async (ids) => {
    const rows = await read(sql`report.obligation_id = any(${[...ids]})`);
    return ids.map((id) => rows.find(({ obligationId }) => obligationId === id) ?? null);
  });
  const recipients = new DataLoader<string, Recipient[]>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<Recipient & OfReport>`select report_id as "reportId", organization_id as "organizationId", status,
          decided_at as "decidedAt", reason
        from report_recipient where report_id = any(${[...ids]}) order by report_id, position`,
    );
    const groups = Map.groupBy(rows, ({ reportId }) => reportId);
    return ids.map((id) => groups.get(id) ?? []);
  });
  const sections = new DataLoader<string, ReportSection[]>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<{ id: string; sections: ReportSection[] }>`select id, sections from report where id = any(${[...ids]})`,
    );
    const found = new Map(rows.map((row) => [row.id, row.sections]));
    return ids.map((id) => found.get(id) ?? []);
  });

  return {
    find: (id: string) => byId.load(id),
    findOf: (organizationId: string, code: string) => byPeriod.load({ organizationId, code }),
    findByObligation: (id: string) => byObligation.load(id),
    recipientsOf: (id: string) => recipients.load(id),
    sectionsOf: (id: string) => sections.load(id),
    forget(id: string): void {
      byId.clear(id);
      byPeriod.clearAll();
      byObligation.clearAll();
      recipients.clear(id);
      sections.clear(id);
    },
  };
}
