import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '@twinning/domain/day';
import type { PartnershipSnapshot } from '@twinning/events/partnerships';
import { newId } from '@twinning/persistence/new-id';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { oweReports, takeTurns } from './owe-reports.repository.ts';
import type { ReportingPeriod } from './reporting-period.ts';

/** Twins that sign while a period is open, and not due yet, report for it like the others. */
export async function oweReportsWhenPartnershipIsSigned(
  tx: EntityManager,
  { movementId }: PartnershipSnapshot,
  at: Date,
): Promise<void> {
  await takeTurns(tx, movementId);
  const open = await rowsOf(
    tx,
    sql<ReportingPeriod>`select id, movement_id as "movementId", code, title, valid_from as "from", valid_to as "to",
        due_on as "dueOn"
      from reporting_period where movement_id = ${movementId} and due_on > ${dayOf(at)}::date`,
  );
  for (const period of open) await oweReports(tx, period, newId);
}
