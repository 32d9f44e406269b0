import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFound, StaleVersion } from '@twinning/domain/refusal';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import type { Partnerships } from '../partnership/partnership.repository.ts';
import type { Partnership } from '../partnership/partnership.ts';
import { readableThrough } from '../partnership/reading.repository.ts';
import type { Tables } from '../rows.ts';
import {
  type Commitment,
  evolve,
  type Memorandum,
  type MemorandumDrafted,
  type MemorandumEvent,
} from './memorandum.ts';
import { announcementsOf } from './memorandum-announcements.ts';
import { saveMemoranda, toCommitment, toMemoranda } from './memorandum-rows.repository.ts';

type Promised<Value> = Value | Promise<Value>;
type Decide = (memorandum: Memorandum, partnership: Partnership) => Promised<MemorandumEvent[]>;
type Draft = (partnership: Partnership) => Promised<[MemorandumDrafted]>;

/** A commitment together with the partnership whose movement its strand belongs to. */
export type PromisedIn = Commitment & { partnershipId: string };

export function memoranda(work: Work, partnerships: Partnerships) {
  const db = (em: EntityManager) => em.getKysely<Tables>();
  const readable = readableThrough('memorandum', work.actor);
  const table = (em: EntityManager) => db(em).selectFrom('memorandum').selectAll('memorandum').where(readable);

  const byId = new DataLoader<string, Memorandum | null>(async (ids) => {
    const found = await toMemoranda(work.em, await table(work.em).where('id', 'in', ids).execute());
    return ids.map((id) => found.find((one) => one.id === id) ?? null);
  });

  const byPartnership = new DataLoader<string, Memorandum[]>(async (ids) => {
    const rows = await table(work.em).where('partnership_id', 'in', ids).orderBy('id').execute();
    const found = Map.groupBy(await toMemoranda(work.em, rows), ({ partnershipId }) => partnershipId);
    return ids.map((id) => found.get(id) ?? []);
  });

  const commitmentById = new DataLoader<string, PromisedIn | null>(async (ids) => {
    const rows = await db(work.em)
      .selectFrom('commitment')
      .selectAll()
      .where('id', 'in', ids)
      .where(readableThrough('commitment', work.actor))
      .execute();
    const found = new Map(rows.map((row) => [row.id, { ...toCommitment(row), partnershipId: row.partnership_id }]));
    return ids.map((id) => found.get(id) ?? null);
  });

  async function keep(
    tx: EntityManager,
    before: Memorandum | null,
    memorandum: Memorandum,
    events: readonly MemorandumEvent[],
  ) {
    await saveMemoranda(tx, [memorandum]);
    await work.announce(tx, announcementsOf(memorandum, events, before));
    byId.clear(memorandum.id).prime(memorandum.id, memorandum);
    byPartnership.clear(memorandum.partnershipId);
    return memorandum;
  }

  return {
    find: (id: string) => byId.load(id),

    /** The same where it has to be there. */
    async get(id: string): Promise<Memorandum> {
      const found = await byId.load(id);
      if (!found) throw new NotFound();
      return found;
    },

    findCommitment: (id: string) => commitmentById.load(id),
    ofPartnership: (partnershipId: string) => byPartnership.load(partnershipId),

    /** Saves a first draft, decided on the locked partnership. */
    add: (partnershipId: string, decide: Draft): Promise<Memorandum> =>
      work.transaction(async (tx) => {
        const events = await decide(await partnerships.lock(partnershipId));
        return keep(tx, null, events[0].draft, events);
      }),

    /** Decides on the memorandum while its partnership is locked, which also keeps two signers apart. */
    change: (id: string, decide: Decide, expectedVersion?: number | null): Promise<Memorandum> =>
      work.transaction(async (tx) => {
        const seen = await db(tx).selectFrom('memorandum').select('partnership_id').where('id', '=', id).execute();
        const partnership = await partnerships.lock(seen[0]?.partnership_id ?? '');
        const [before] = await toMemoranda(tx, await table(tx).where('id', '=', id).execute());
        if (!before) throw new NotFound();
        if (expectedVersion != null && expectedVersion !== before.version) throw new StaleVersion();
        const events = await decide(before, partnership);
        return events.length === 0 ? before : keep(tx, before, events.reduce(evolve, before), events);
      }),
  };
}
