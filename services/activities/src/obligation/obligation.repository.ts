import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { NotFound, StaleVersion } from '@twinning/domain/refusal';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { PageArguments } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import { emptyPage, pagesOf } from '../page/pages.repository.ts';
import type { Reader } from '../reader/reader.ts';
import { visibleReport } from '../reader/visible.repository.ts';
import { ObligationRow } from './obligation.row.ts';
import { type Obligation, type ObligationStatus, statusOn } from './obligation.ts';

const columns = sql`obligation.id, obligation.version, obligation.organization_id as "organizationId",
  obligation.period_id as "periodId", obligation.due_on as "dueOn", obligation.extended, obligation.waived,
  obligation.reason, obligation.submitted_on as "submittedOn"`;
const joined = sql`obligation join report on report.obligation_id = obligation.id
  join reporting_period on reporting_period.id = obligation.period_id`;

export type ObligationFilter = {
  period?: string | null | undefined;
  status?: readonly ObligationStatus[] | null | undefined;
  organization?: string | null | undefined;
  recipient?: string | null | undefined;
  /** What this body owes and what is owed to it. */
  concerning?: string | null | undefined;
};

/** In step with the domain's `statusOn`. */
const status = (today: Day) => sql`case
  when obligation.submitted_on is not null then 'FULFILLED' when obligation.waived then 'WAIVED'
  when obligation.due_on <= ${today}::date then 'OVERDUE' when obligation.extended then 'EXTENDED' else 'OPEN' end`;

const receives = (id: string) =>
  sql`report.id in (select report_id from report_recipient where organization_id = ${id})`;

/** Until a decree dissolved it; a dissolved office's own system goes on asking for what was due to it. */
const received = (id: string) =>
  sql`report.id in (select report_id from report_rerouting where organization_id = ${id} and taken_back_at is null)`;

function* conditions(filter: ObligationFilter, today: Day) {
  yield sql`true`;
  if (filter.period != null) yield sql`reporting_period.code = ${filter.period}`;
  if (filter.status != null) yield sql`${status(today)} = any(${[...filter.status]}::text[])`;
  if (filter.organization != null) yield sql`obligation.organization_id = ${filter.organization}`;
  if (filter.recipient != null) yield receives(filter.recipient);
  if (filter.concerning != null)
    yield sql`(obligation.organization_id = ${filter.concerning} or ${receives(filter.concerning)}
      or ${received(filter.concerning)})`;
}

export function obligations(work: Work, reading: () => Promise<Reader>, today: Day) {
  const { em } = work;
  const asTold = (obligation: Obligation) => {
    const { id, dueOn, extended, waived, reason } = obligation;
    return { obligationId: id, dueOn, extended, waived, reason, status: statusOn(obligation, today) };
  };
  const byId = new DataLoader<string, Obligation | null>(async (ids) => {
    const rows = await rowsOf(
      em,
      sql<Obligation>`select ${columns} from ${joined} where obligation.id = any(${[...ids]}) and ${visibleReport(await reading())}`,
    );
    return ids.map((id) => rows.find((obligation) => obligation.id === id) ?? null);
  });

  return {
    find: (id: string) => byId.load(id),

    async list(filter: ObligationFilter, args: PageArguments) {
      const pages = await pagesOf<Obligation>(em, {
        table: 'obligation',
        columns,
        matching: sql`select 'all', obligation.id, obligation.due_on::text from ${joined}
          where ${sql.join([...conditions(filter, today)], sql` and `)} and ${visibleReport(await reading())}`,
        args,
        direction: 'ASC',
      });
      return pages.get('all') ?? emptyPage(args);
    },

    change(
      id: string,
      version: number | null | undefined,
      decide: (obligation: Obligation, recipientIds: readonly string[]) => Obligation,
    ): Promise<Obligation> {
      return work.transaction(async (tx) => {
        const [row] = await rowsOf(
          tx,
          sql<Obligation>`select ${columns} from ${joined}
            where obligation.id = ${id} and ${visibleReport(await reading())} for update of obligation`,
        );
        if (!row) throw new NotFound();
        if (version != null && row.version !== version) throw new StaleVersion();
        const after = decide(row, await recipientsOf(tx, id));
        await saveRows(tx, ObligationRow, [after]);
        const told = { before: asTold(row), after: asTold(after) };
        const payload = { obligationId: id, status: statusOn(after, today), reason: after.reason };
        await work.announce(tx, [{ type: 'activities.obligation-changed.v1', subjectId: id, payload, told }]);
        byId.clear(id);
        return after;
      });
    },
  };
}

async function recipientsOf(tx: EntityManager, obligationId: string): Promise<string[]> {
  const rows = await rowsOf(
    tx,
    sql<{ id: string }>`select recipient.organization_id as id from report_recipient recipient
      join report on report.id = recipient.report_id where report.obligation_id = ${obligationId}`,
  );
  return rows.map(({ id }) => id);
}
