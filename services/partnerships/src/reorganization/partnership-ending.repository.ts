import type { EntityManager } from '@mikro-orm/postgresql';
import { type Day, dayOf } from '@twinning/domain/day';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { dueOn, endings } from '@twinning/registry/endings';
import type { RawBuilder } from 'kysely';
import type { LiveState } from '../partnership/live-state.ts';
import { evolve } from '../partnership/partnership-events.ts';
import { type EndedParty, endWithParties, type Outcome } from './end-with-parties.ts';
import { endPapers, resumePapers } from './papers.repository.ts';
import { PartnershipEndingRow } from './rerouting.row.ts';
import { type Announce, type Changed, lockPartnerships, saveChanged } from './save-changed.repository.ts';

export type Touched = {
  reorganizationId: string;
  title: string;
  effectiveOn: Day;
  partnershipId: string;
  parties: EndedParty[];
};
export type LoggedEnding = {
  reorganizationId: string;
  partnershipId: string;
  outcome: Exclude<Outcome, 'STAYS'>;
  parties: EndedParty[];
  before: LiveState;
  memorandumIds: string[];
  plans: { id: string; status: 'DRAFT' | 'AGREED' | 'FILED' | 'IN_PROGRESS' | 'CLOSED' }[];
  endedAt: Date;
  takenBackAt: Date | null;
  kept: boolean;
};

/** The live partnerships of offices with parties that one of the decrees ends. */
export const touchedBy = (decrees: RawBuilder<unknown>, today: Day) => sql<Touched>`
  with ${endings(decrees, today)}
  select ended.decree_id as "reorganizationId", ended.title, ended.effective_on as "effectiveOn",
    partnership.id as "partnershipId",
    jsonb_agg(jsonb_build_object('partyId', ended.id, 'successorId', ended.wholly) order by party.position) as parties
  from ended
  join partnership_party party on party.organization_id = ended.id
  join partnership on partnership.id = party.partnership_id and partnership.level = 'DISTRICT'
    and partnership.status in ('PROPOSED', 'AGREED', 'CONSENTED', 'SIGNED', 'IN_FORCE')
  group by ended.decree_id, ended.title, ended.effective_on, partnership.id
  order by ended.effective_on, ended.decree_id, partnership.id`;

export const endingsWhere = (em: EntityManager, condition: ReturnType<typeof sql>): Promise<LoggedEnding[]> =>
  rowsOf(
    em,
    sql<LoggedEnding>`select reorganization_id as "reorganizationId", partnership_id as "partnershipId", outcome,
        parties, before, memorandum_ids as "memorandumIds", plans, ended_at as "endedAt",
        taken_back_at as "takenBackAt", kept
      from partnership_ending where ${condition} order by ended_at, reorganization_id, partnership_id`,
  );

/** Ends partnerships of offices that are dissolved by now, their memoranda and plans with them. */
export async function endWithTheirParties(tx: EntityManager, at: Date, announce: Announce): Promise<void> {
  const today = dayOf(at);
  const touched = await rowsOf(tx, touchedBy(dueOn(today), today));
  const partnerships = await lockPartnerships(
    tx,
    touched.map(({ partnershipId }) => partnershipId),
  );
  const changed: Changed[] = [];
  const log: LoggedEnding[] = [];
  for (const { reorganizationId, partnershipId, title, effectiveOn, parties } of touched) {
    const before = partnerships.get(partnershipId)!;
    const events = endWithParties(before, parties, { on: effectiveOn, reason: title, at });
    if (events.length === 0) continue;
    const partnership = events.reduce(evolve, before);
    partnerships.set(partnershipId, partnership);
    changed.push({ partnership, events });
    log.push({
      ...{ reorganizationId, partnershipId, parties, memorandumIds: [], plans: [] },
      outcome: partnership.status as LoggedEnding['outcome'],
      before: { status: before.status as LiveState['status'], period: before.period },
      ...{ endedAt: at, takenBackAt: null, kept: false },
    });
  }
  await saveChanged(tx, changed, announce);
  const ended = await endPapers(
    tx,
    log.map(({ partnershipId }) => partnershipId),
    at,
    announce,
  );
  await saveRows(
    tx,
    PartnershipEndingRow,
    log.map((entry) => ({
      ...entry,
      memorandumIds: ended.memoranda.get(entry.partnershipId) ?? [],
      plans: ended.plans.get(entry.partnershipId) ?? [],
    })),
  );
}

/** Brings back what a decree had ended, except where the same offices have twinned anew since. */
export async function restoreEnded(
  tx: EntityManager,
  decree: { id: string; title: string },
  at: Date,
  announce: Announce,
): Promise<void> {
  const found = await endingsWhere(tx, sql`reorganization_id = ${decree.id} and taken_back_at is null and not kept`);
  const ids = found.map(({ partnershipId }) => partnershipId);
  const partnerships = await lockPartnerships(tx, ids);
  const twinnedAnew = await twinnedSince(tx, ids);
  const back = found.filter(({ partnershipId, outcome }) => {
    const now = partnerships.get(partnershipId)!;
    return now.status === outcome && !twinnedAnew.has(partnershipId);
  });
  await saveChanged(
    tx,
    back.map(({ partnershipId, before }): Changed => {
      const events = [{ type: 'PartnershipRestored', state: before, note: decree.title, at }] as const;
      return { partnership: events.reduce(evolve, partnerships.get(partnershipId)!), events };
    }),
    announce,
  );
  await resumePapers(tx, back, at, announce);
  await saveRows(
    tx,
    PartnershipEndingRow,
    found.map((entry) => (back.includes(entry) ? { ...entry, takenBackAt: at } : { ...entry, kept: true })),
  );
}

async function twinnedSince(tx: EntityManager, ids: readonly string[]): Promise<Set<string>> {
  const rows = await rowsOf(
    tx,
    sql<{ id: string }>`select old.id from partnership old
      join partnership live on live.movement_id = old.movement_id and live.party_set = old.party_set
        and live.id <> old.id and live.status in ('PROPOSED', 'AGREED', 'CONSENTED', 'SIGNED', 'IN_FORCE')
      where old.id = any(${[...ids]})`,
  );
  return new Set(rows.map(({ id }) => id));
}
