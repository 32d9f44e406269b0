import type { EntityManager } from '@mikro-orm/postgresql';
import { dayOf } from '@twinning/domain/day';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { dueOn } from '@twinning/registry/endings';
import type { Consent } from '../partnership/partnership.ts';
import { evolve } from '../partnership/partnership-events.ts';
import { type OwedConsent, owedConsents } from './owed-consents.repository.ts';
import { rerouteConsents } from './reroute-consents.ts';
import { ConsentReroutingRow } from './rerouting.row.ts';
import type { Rerouting } from './rerouting.ts';
import { type Announce, type Changed, lockPartnerships, saveChanged } from './save-changed.repository.ts';
import { takeBackConsents } from './take-back-consents.ts';

export type LoggedRerouting = Rerouting & {
  reorganizationId: string;
  partnershipId: string;
  reroutedAt: Date;
  takenBackAt: Date | null;
  kept: boolean;
};
type Fields = Omit<LoggedRerouting, 'before'> & { before: Omit<Consent, 'decidedAt'> & { decidedAt: string | null } };

const columns = sql`reorganization_id as "reorganizationId", partnership_id as "partnershipId",
  supervisor_id as "fromId", heir_ids as "heirIds", added_ids as "addedIds", open, place, before,
  rerouted_at as "reroutedAt", taken_back_at as "takenBackAt", kept`;

/** Entries of the log of consents that passed on, in the order in which they did. */
export async function reroutingsWhere(
  em: EntityManager,
  condition: ReturnType<typeof sql>,
): Promise<LoggedRerouting[]> {
  const rows = await rowsOf(
    em,
    sql<Fields>`select ${columns} from consent_rerouting where ${condition}
      order by rerouted_at, reorganization_id, partnership_id, place`,
  );
  return rows.map(({ before, ...row }) => ({
    ...row,
    before: { ...before, decidedAt: before.decidedAt === null ? null : new Date(before.decidedAt) },
  }));
}

const about = ({ reorganizationId, partnershipId, fromId }: Omit<OwedConsent, 'heirIds' | 'open' | 'title'>) =>
  `${reorganizationId} ${partnershipId} ${fromId}`;
const alike = (one: Pick<Rerouting, 'heirIds' | 'open'>, other: Pick<Rerouting, 'heirIds' | 'open'>) =>
  one.open === other.open && [...one.heirIds].sort().join() === [...other.heirIds].sort().join();

/** Passes on what bodies owe that are dissolved by now, and says whether there was any. */
export async function rerouteOwed(tx: EntityManager, at: Date, announce: Announce): Promise<boolean> {
  const today = dayOf(at);
  const owed = await rowsOf(tx, owedConsents(dueOn(today), today));
  const ids = [...new Set(owed.map(({ partnershipId }) => partnershipId))];
  const partnerships = await lockPartnerships(tx, ids);
  const standing = await reroutingsWhere(tx, sql`partnership_id = any(${ids}) and taken_back_at is null and not kept`);
  const known = new Map(standing.map((entry) => [about(entry), entry]));
  const news = owed.filter((duty) => {
    const entry = known.get(about(duty));
    return !entry || !alike(entry, duty);
  });
  const changed = new Map<string, Changed>();
  const log: LoggedRerouting[] = [];
  for (const duties of Map.groupBy(news, (duty) => `${duty.reorganizationId} ${duty.partnershipId}`).values()) {
    const [{ reorganizationId, partnershipId, title: note }] = duties as [OwedConsent];
    const before = changed.get(partnershipId) ?? { partnership: partnerships.get(partnershipId)!, events: [] };
    const { reroutings, events } = rerouteConsents(before.partnership, duties, { note, at });
    changed.set(partnershipId, {
      partnership: events.reduce(evolve, before.partnership),
      events: [...before.events, ...events],
    });
    for (const rerouting of reroutings) {
      const entry = { ...rerouting, reorganizationId, partnershipId, reroutedAt: at, takenBackAt: null, kept: false };
      const earlier = known.get(about(entry));
      log.push(earlier ? { ...entry, ...since(earlier, rerouting) } : entry);
    }
  }
  await saveChanged(tx, [...changed.values()], announce);
  await saveLog(tx, log);
  return log.length > 0;
}

/** A question that was open and is answered now: what stood before the decree stays what is put back. */
const since = ({ before, place, addedIds, reroutedAt }: LoggedRerouting, rerouting: Rerouting) => ({
  ...{ before, place, reroutedAt },
  addedIds: [...new Set([...addedIds, ...rerouting.addedIds])],
});

const saveLog = (tx: EntityManager, log: readonly LoggedRerouting[]): Promise<void> =>
  saveRows(
    tx,
    ConsentReroutingRow,
    log.map(({ fromId, ...entry }) => ({
      ...entry,
      supervisorId: fromId,
      heirIds: [...entry.heirIds],
      addedIds: [...entry.addedIds],
    })),
  );

/** Puts back what a decree had changed about consents, as far as nobody has acted on it. */
export async function takeBackRerouted(
  tx: EntityManager,
  decree: { id: string; title: string },
  at: Date,
  announce: Announce,
): Promise<void> {
  const standing = sql`reorganization_id = ${decree.id} and taken_back_at is null and not kept`;
  const found = await reroutingsWhere(tx, standing);
  const partnerships = await lockPartnerships(
    tx,
    found.map(({ partnershipId }) => partnershipId),
  );
  const changed: Changed[] = [];
  const log: LoggedRerouting[] = [];
  for (const [id, entries] of Map.groupBy(found, ({ partnershipId }) => partnershipId)) {
    const before = partnerships.get(id)!;
    const { kept, events } = takeBackConsents(before, entries, { note: decree.title, at });
    changed.push({ partnership: events.reduce(evolve, before), events });
    for (const entry of entries)
      log.push(kept.includes(entry) ? { ...entry, kept: true } : { ...entry, takenBackAt: at });
  }
  await saveChanged(tx, changed, announce);
  await saveLog(tx, log);
}
