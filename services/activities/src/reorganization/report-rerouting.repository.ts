import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '@twinning/domain/day';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { dueOn } from '@twinning/registry/endings';
import { RecipientRow } from '../report/report.row.ts';
import type { Recipient } from '../report/report.ts';
import { type OwedReport, owedReports } from './owed-reports.repository.ts';
import { ReportReroutingRow } from './report-rerouting.row.ts';
import { type Rerouting, rerouteRecipients, takeBackRecipients } from './reroute-recipients.ts';

export type LoggedRerouting = Rerouting & {
  reorganizationId: string;
  reportId: string;
  obligationVersion: number;
  reroutedAt: Date;
  takenBackAt: Date | null;
  kept: boolean;
};
type Held = {
  id: string;
  obligationId: string;
  obligationVersion: number;
  submittedAt: Date | null;
  recipients: readonly Recipient[];
};
/** Obligations whose report goes to others than before. */
export type Rerouted = { obligationIds: string[]; any: boolean };

const standing = sql`taken_back_at is null and not kept`;
const about = ({
  reorganizationId,
  reportId,
  fromId,
}: Pick<LoggedRerouting, 'reorganizationId' | 'reportId' | 'fromId'>) => `${reorganizationId} ${reportId} ${fromId}`;
const alike = (one: Pick<Rerouting, 'heirIds' | 'open'>, other: Pick<Rerouting, 'heirIds' | 'open'>) =>
  one.open === other.open && [...one.heirIds].sort().join() === [...other.heirIds].sort().join();

/** Entries of the log of reports that passed on, in the order in which they did. */
export const reroutingsWhere = (em: EntityManager, condition: ReturnType<typeof sql>): Promise<LoggedRerouting[]> =>
  rowsOf(
    em,
    sql<LoggedRerouting>`select reorganization_id as "reorganizationId", report_id as "reportId",
        organization_id as "fromId", heir_ids as "heirIds", added_ids as "addedIds", open, place, before,
        obligation_version as "obligationVersion", rerouted_at as "reroutedAt", taken_back_at as "takenBackAt", kept
      from report_rerouting where ${condition} order by rerouted_at, reorganization_id, report_id, place`,
  );

const saveLog = (tx: EntityManager, log: readonly LoggedRerouting[]): Promise<void> =>
  saveRows(
    tx,
    ReportReroutingRow,
    log.map(({ fromId, ...entry }) => ({
      ...entry,
      organizationId: fromId,
      heirIds: [...entry.heirIds],
      addedIds: [...entry.addedIds],
    })),
  );

/** The reports with their recipients, held until the end of the transaction; read after the lock, as it stands then. */
async function lockReports(tx: EntityManager, ids: readonly string[]): Promise<Map<string, Held>> {
  const wanted = [...new Set(ids)];
  await rowsOf(
    tx,
    sql`select report.id from report join obligation on obligation.id = report.obligation_id
      where report.id = any(${wanted}) order by report.id for update of report, obligation`,
  );
  const rows = await rowsOf(
    tx,
    sql<Held>`select report.id, obligation.id as "obligationId", obligation.version as "obligationVersion",
        report.submitted_at as "submittedAt",
        (select coalesce(jsonb_agg(jsonb_build_object('organizationId', organization_id, 'status', status,
          'decidedAt', decided_at, 'reason', reason) order by position), '[]')
          from report_recipient where report_id = report.id) as recipients
      from report join obligation on obligation.id = report.obligation_id where report.id = any(${wanted})`,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function saveRecipients(tx: EntityManager, changed: readonly Held[]): Promise<void> {
  await rowsOf(tx, sql`delete from report_recipient where report_id = any(${changed.map(({ id }) => id)})`);
  await saveRows(
    tx,
    RecipientRow,
    changed.flatMap(({ id, recipients }) =>
      recipients.map((recipient, position) => ({ ...recipient, reportId: id, position })),
    ),
  );
}

/** Passes on what is due to bodies that are dissolved by now. */
export async function rerouteOwed(tx: EntityManager, at: Date): Promise<Rerouted> {
  const today = dayOf(at);
  const owed = await rowsOf(tx, owedReports(dueOn(today), today));
  const ids = owed.map(({ reportId }) => reportId);
  const known = new Map(
    (await reroutingsWhere(tx, sql`report_id = any(${ids}) and ${standing}`)).map((entry) => [about(entry), entry]),
  );
  const news = owed.filter((duty) => {
    const entry = known.get(about(duty));
    return !entry || !alike(entry, duty);
  });
  const reports = await lockReports(
    tx,
    news.map(({ reportId }) => reportId),
  );
  const changed = new Map<string, Held>();
  const log: LoggedRerouting[] = [];
  for (const duties of Map.groupBy(news, (duty) => `${duty.reorganizationId} ${duty.reportId}`).values()) {
    const [{ reorganizationId, reportId }] = duties as [OwedReport];
    const report = changed.get(reportId) ?? reports.get(reportId)!;
    const { duties: recipients, passed } = rerouteRecipients(report, duties);
    if (recipients !== report.recipients) changed.set(reportId, { ...report, recipients });
    for (const rerouting of passed) {
      const earlier = known.get(about({ ...rerouting, reorganizationId, reportId }));
      log.push({
        ...{ ...rerouting, reorganizationId, reportId, reroutedAt: at, takenBackAt: null, kept: false },
        obligationVersion: report.obligationVersion,
        ...(earlier && {
          ...{ before: earlier.before, place: earlier.place, reroutedAt: earlier.reroutedAt },
          addedIds: [...new Set([...earlier.addedIds, ...rerouting.addedIds])],
        }),
      });
    }
  }
  await saveRecipients(tx, [...changed.values()]);
  await saveLog(tx, log);
  return { obligationIds: [...changed.values()].map(({ obligationId }) => obligationId), any: log.length > 0 };
}

/** Puts back what a decree had changed, as far as nobody has acted on it; answers the obligations concerned. */
export async function takeBackRerouted(tx: EntityManager, reorganizationId: string, at: Date): Promise<string[]> {
  const found = await reroutingsWhere(tx, sql`reorganization_id = ${reorganizationId} and ${standing}`);
  const reports = await lockReports(
    tx,
    found.map(({ reportId }) => reportId),
  );
  const changed: Held[] = [];
  const log: LoggedRerouting[] = [];
  for (const [id, entries] of Map.groupBy(found, ({ reportId }) => reportId)) {
    const report = reports.get(id)!;
    const { kept, recipients } = takeBackRecipients(report, report.obligationVersion, entries);
    if (recipients !== report.recipients) changed.push({ ...report, recipients });
    for (const entry of entries)
      log.push(kept.includes(entry) ? { ...entry, kept: true } : { ...entry, takenBackAt: at });
  }
  await saveRecipients(tx, changed);
  await saveLog(tx, log);
  return changed.map(({ obligationId }) => obligationId);
}
