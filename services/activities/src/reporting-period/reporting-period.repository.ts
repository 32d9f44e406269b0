import type { EntityManager } from '@mikro-orm/postgresql';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import { oweReports, takeTurns } from './owe-reports.repository.ts';
import { ReportingPeriodRow } from './reporting-period.row.ts';
import type { ReportingPeriod } from './reporting-period.ts';

const columns = sql`id, movement_id as "movementId", code, title, valid_from as "from", valid_to as "to", due_on as "dueOn"`;

export function reportingPeriods(work: Work) {
  const by = (column: 'id' | 'code') =>
    new DataLoader<string, ReportingPeriod | null>(async (keys) => {
      const rows = await rowsOf(
        work.em,
        sql<ReportingPeriod>`select ${columns} from reporting_period where ${sql.ref(column)} = any(${[...keys]})`,
      );
      return keys.map((key) => rows.find((period) => period[column] === key) ?? null);
    });
  const byId = by('id');
  const byCode = by('code');
  const ofMovement = new DataLoader<string, ReportingPeriod[]>(async (ids) => {
    const rows = await rowsOf(
      work.em,
      sql<ReportingPeriod>`select ${columns} from reporting_period where movement_id = any(${[...ids]}) order by valid_from, id`,
    );
    return ids.map((id) => rows.filter(({ movementId }) => movementId === id));
  });

  return {
    find: (id: string) => byId.load(id),
    findByCode: (code: string) => byCode.load(code),

    /** Whether a period has this code; whoever wants the same code waits until we are done. */
    async taken(code: string): Promise<boolean> {
      await rowsOf(work.em, sql`select pg_advisory_xact_lock(hashtextextended(${`period ${code}`}, 0))`);
      return (await rowsOf(work.em, sql`select from reporting_period where code = ${code}`)).length > 0;
    },

    ofMovement: (movementId: string) => ofMovement.load(movementId),

    /** Opens the period and puts down who owes a report for it. */
    add: (period: ReportingPeriod): Promise<ReportingPeriod> =>
      work.transaction(async (tx) => {
        await savePeriods(tx, [period]);
        await takeTurns(tx, period.movementId);
        await oweReports(tx, period, work.newId);
        const { id, movementId, code } = period;
        await work.announce(tx, [
          {
            type: 'activities.reporting-period-opened.v1',
            subjectId: id,
            payload: { id, movementId, code },
            told: { before: null, after: { ...period } },
          },
        ]);
        return period;
      }),
  };
}

export const savePeriods = (tx: EntityManager, periods: readonly ReportingPeriod[]): Promise<void> =>
  saveRows(
    tx,
    ReportingPeriodRow,
    periods.map(({ from, to, ...period }) => ({ ...period, validFrom: from, validTo: to })),
  );
