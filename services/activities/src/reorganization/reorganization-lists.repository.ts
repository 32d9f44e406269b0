import { seesEverything } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { Registry } from '@twinning/registry/registry';
import { reorganizationsFor } from '@twinning/registry/reorganizations';
import type { Page, PageArguments } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import { mapPage, pageLoader, pagesOf } from '../page/pages.repository.ts';
import type { Reader } from '../reader/reader.ts';
import { visibleReport } from '../reader/visible.repository.ts';
import { type DutyState, stateOf } from './duty.ts';
import { owedReports } from './owed-reports.repository.ts';

/** A body that takes over: known to the register, or one that the decree is still to found. */
export type Heir = { id: string; founded: boolean };
export type ReportDuty = {
  reorganizationId: string;
  obligationId: string;
  fromId: string;
  heirs: Heir[];
  open: boolean;
  state: DutyState;
  reroutedAt: Date | null;
  takenBackAt: Date | null;
};
type Listed = Omit<ReportDuty, 'heirs' | 'state'> & { id: string; heirIds: string[]; kept: boolean };

const columns = ['id', 'reorganizationId', 'obligationId', 'fromId', 'heirIds', 'open', 'reroutedAt', 'takenBackAt'];
const shown = sql`${sql.join([...columns, 'kept'].map((name) => sql.ref(`duty.${name}`)))}`;

const logged = sql`
  select logged.report_id || ' ' || logged.organization_id || ' ' || logged.reorganization_id as id,
    logged.reorganization_id as "reorganizationId", report.obligation_id as "obligationId", logged.report_id as "reportId",
    logged.organization_id as "fromId", logged.heir_ids as "heirIds", logged.open,
    logged.rerouted_at as "reroutedAt", logged.taken_back_at as "takenBackAt", logged.kept
  from report_rerouting logged join report on report.id = logged.report_id`;

/** What is due to the sources of decrees: before their day to whom it would go, afterwards to whom it went. */
export function reorganizationLists(
  { em, actor }: Work,
  registry: Registry,
  reading: () => Promise<Reader>,
  today: Day,
) {
  const all = sql`${seesEverything(actor)}::boolean`;

  const duties = (decrees: readonly string[]) => {
    const ids = sql`${[...decrees]}::text[]`;
    const known = sql`id = any(${ids}) and (state = 'APPLIED' or state = 'DRAFT' and ${all})`;
    return sql`
      select "reportId" || ' ' || "fromId" || ' ' || "reorganizationId" as id, "reorganizationId", "obligationId",
        "reportId", "fromId", "heirIds", open, null::timestamptz as "reroutedAt", null::timestamptz as "takenBackAt",
        false as kept
      from (${owedReports(known, today)}) owed
      where not exists (
        select from report_rerouting logged where logged.reorganization_id = "reorganizationId"
          and logged.report_id = "reportId" and logged.organization_id = "fromId")
      union all
      select logged.* from (${logged}) logged
      join registry_reorganization decree on decree.id = logged."reorganizationId" and (decree.state = 'APPLIED' or ${all})
      where decree.id = any(${ids})`;
  };

  async function withHeirs(rows: readonly Listed[]): Promise<(row: Listed) => ReportDuty> {
    const known = await registry.organizations([...new Set(rows.flatMap(({ heirIds }) => heirIds))]);
    return ({ heirIds, ...row }) => ({
      ...row,
      heirs: heirIds.map((id) => ({ id, founded: known.has(id) })),
      state: stateOf(row),
    });
  }

  const pages = pageLoader<{ id: string; args: PageArguments }, ReportDuty>(async (ids, { args }) => {
    const found = await pagesOf<Listed>(em, {
      table: 'duty',
      source: sql`(${duties(ids)}) duty`,
      columns: shown,
      matching: sql`select duty."reorganizationId", duty.id, reporting_period.due_on::text
        from (${duties(ids)}) duty join report on report.id = duty."reportId"
        join reporting_period on reporting_period.id = report.period_id where ${visibleReport(await reading())}`,
      args,
      direction: 'DESC',
    });
    const rows = [...found.values()].flatMap(({ edges }) => edges.map(({ node }) => node));
    const duty = await withHeirs(rows);
    return new Map([...found].map(([id, page]): [string, Page<ReportDuty>] => [id, mapPage(page, duty)]));
  });

  const log = new DataLoader<string, ReportDuty[]>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<Listed>`select duty.* from (${logged}) duty where duty."obligationId" = any(${[...ids]}::text[])
        order by duty."reroutedAt", duty.id`,
    );
    const duty = await withHeirs(rows);
    const found = Map.groupBy(rows.map(duty), ({ obligationId }) => obligationId);
    return ids.map((id) => found.get(id) ?? []);
  });

  const decrees = new DataLoader<string, { id: string } | null>(async (ids) => {
    const found = await reorganizationsFor(em, actor, ids);
    return ids.map((id) => found.get(id) ?? null);
  });

  return {
    /** The decree, as far as the caller may know of it. */
    find: (id: string) => decrees.load(id),
    obligationsOf: (id: string, args: PageArguments) => pages.load({ id, args }),
    reroutingsOf: (obligationId: string) => log.load(obligationId),
  };
}
