import type { EntityManager } from '@mikro-orm/postgresql';
import type { newId } from '@twinning/persistence/new-id';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { ObligationRow } from '../obligation/obligation.row.ts';
import { expectedReport } from '../report/expected-report.ts';
import { RecipientRow } from '../report/report.row.ts';
import { saveReports } from '../report/save-reports.repository.ts';
import { type Bound, owedReports } from './owed-reports.ts';
import type { ReportingPeriod } from './reporting-period.ts';

/** Signed and not refused since: whether in force during a period, its days tell. */
const signed = ['SIGNED', 'IN_FORCE', 'COMPLETED', 'ENDED', 'SUCCEEDED'];

/**
 * Whoever opens a period and whoever hears of a signing take turns in a movement: neither sees what the other has not
 * committed, and a twin signed meanwhile would owe nothing.
 */
export const takeTurns = (tx: EntityManager, movementId: string) =>
  rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`reports owed ${movementId}`}, 0))`);

/** Puts down what the parties owe for a period; said twice, or of parties that owe already, it adds what is missing. */
export async function oweReports(tx: EntityManager, period: ReportingPeriod, makeId: typeof newId): Promise<void> {
  const bound = await inForceDuring(tx, period);
  const parties = [...new Set(bound.flatMap(({ partyIds }) => partyIds))];
  const owed = owedReports(bound, await supervisorsBy(tx, parties, period.dueOn));
  const known = await rowsOf(
    tx,
    sql<{ id: string; organizationId: string; open: boolean }>`
      select id, organization_id as "organizationId", submitted_at is null as open from report where period_id = ${period.id}`,
  );
  const reports = new Map(known.map((report) => [report.organizationId, report]));
  const missing = owed.filter(({ organizationId }) => !reports.has(organizationId));
  const obligations = missing.map(({ organizationId }) => ({
    ...{ id: makeId('obl'), version: 1, organizationId, periodId: period.id, dueOn: period.dueOn },
    ...{ extended: false, waived: false, reason: null, submittedOn: null },
  }));
  await saveRows(tx, ObligationRow, obligations);
  const recipientsOf = new Map(missing.map(({ organizationId, recipientIds }) => [organizationId, recipientIds]));
  await saveReports(
    tx,
    obligations.map((obligation) =>
      expectedReport(makeId('rep'), obligation, recipientsOf.get(obligation.organizationId)!),
    ),
  );
  await saveRows(
    tx,
    RecipientRow,
    owed.flatMap(({ organizationId, recipientIds }) => {
      const report = reports.get(organizationId);
      return report?.open
        ? recipientIds.map((recipientId, position) => ({
            ...{ reportId: report.id, organizationId: recipientId, position },
            ...{ status: 'AWAITING', decidedAt: null, reason: null },
          }))
        : [];
    }),
    'keep',
  );
}

const inForceDuring = (tx: EntityManager, { movementId, from, to }: ReportingPeriod) =>
  rowsOf(
    tx,
    sql<Bound>`select array(select organization_id from party where partnership_id = partnership.id order by position) as "partyIds"
      from partnership
      where movement_id = ${movementId} and status = any(${signed}) and signed_on is not null
        and coalesce(valid_from, signed_on) < ${to}::date and (valid_to is null or valid_to > ${from}::date)`,
  );

/** The superior of each party on a day, or the last one it had before. */
async function supervisorsBy(tx: EntityManager, parties: readonly string[], day: string): Promise<Map<string, string>> {
  const rows = await rowsOf(
    tx,
    sql<{
      id: string;
      parentId: string;
    }>`select distinct on (organization_id) organization_id as id, parent_id as "parentId"
      from registry_placement
      where organization_id = any(${[...parties]}) and hierarchy = 'ADMINISTRATIVE' and valid_from <= ${day}::date
      order by organization_id, valid_from desc`,
  );
  return new Map(rows.map(({ id, parentId }) => [id, parentId]));
}
