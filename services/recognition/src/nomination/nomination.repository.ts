import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFound, StaleVersion } from '@twinning/domain/refusal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import type { Rounds } from '../round/award-round.repository.ts';
import type { AwardRound } from '../round/award-round.ts';
import type { Viewpoints } from '../viewpoint/viewpoint.repository.ts';
import { mayView } from '../viewpoint/viewpoint.ts';
import { nominatedAlready } from './nominated-already.repository.ts';
import { evolve, type Nomination, type NominationEvent, type NominationStatus } from './nomination.ts';
import { announcement, standing, toldOf, typeOf } from './nomination-announcement.ts';
import {
  insertNominations,
  type NominationFields,
  toNomination,
  updateNomination,
} from './nomination-fields.repository.ts';
import { nominationLists } from './nomination-lists.repository.ts';

export type Decide = (
  nomination: Nomination,
  round: AwardRound,
) => readonly NominationEvent[] | Promise<readonly NominationEvent[]>;

export function nominations(work: Work, rounds: Rounds, viewpoints: Viewpoints) {
  const byId = new DataLoader<string, Nomination | null>(async (ids) => {
    const rows = await rowsOf(work.em, sql<NominationFields>`select * from nomination where id = any(${[...ids]})`);
    const found = new Map(rows.map((row) => [row.id, toNomination(row)]));
    return ids.map((id) => found.get(id) ?? null);
  });

  async function find(id: string): Promise<Nomination | null> {
    const nomination = await byId.load(id);
    return nomination && mayView(nomination, await viewpoints.here()) ? nomination : null;
  }

  /** Reads a nomination and its round while both are held; nothing of it is hidden here. */
  async function held(tx: EntityManager, id: string): Promise<{ nomination: Nomination; round: AwardRound }> {
    const [known] = await rowsOf(tx, sql<{ round_id: string }>`select round_id from nomination where id = ${id}`);
    if (!known) throw new NotFound();
    const round = await rounds.held(tx, known.round_id, 'share');
    const [row] = await rowsOf(tx, sql<NominationFields>`select * from nomination where id = ${id} for update`);
    if (!row) throw new NotFound();
    return { nomination: toNomination(row), round };
  }

  return {
    find,
    /** Answers a repeated request: with what the caller may see by now, not with what they could see then. */
    async again(id: string): Promise<Nomination> {
      const nomination = await find(id);
      if (!nomination) throw new NotFound();
      return nomination;
    },
    held,
    nominatedAlready,
    ...nominationLists(work, viewpoints),

    add: (nomination: Nomination): Promise<Nomination> =>
      work.transaction(async (tx) => {
        await insertNominations(tx, [nomination]);
        await work.announce(tx, [
          announcement('recognition.nomination-drafted.v1', nomination, { before: null, after: standing(nomination) }),
        ]);
        return nomination;
      }),

    /** Decide, evolve, save and announce, with the nomination locked and its round held in its phase. */
    change: (id: string, expectedVersion: number | null | undefined, decide: Decide): Promise<Nomination> =>
      work.transaction(async (tx) => {
        const { nomination: before, round } = await held(tx, id);
        if (!mayView(before, await viewpoints.here())) throw new NotFound();
        if (expectedVersion != null && expectedVersion !== before.version) throw new StaleVersion();
        const events = await decide(before, round);
        const after = { ...events.reduce(evolve, before), version: before.version + 1 };
        await updateNomination(tx, after);
        await work.announce(
          tx,
          events.map((event) => announcement(typeOf(event), after, toldOf(event, before, after))),
        );
        byId.clear(id).prime(id, after);
        return after;
      }),

    /** What a round has published, in the order of its categories; the caller holds the round. */
    async published(tx: EntityManager, roundId: string): Promise<Nomination[]> {
      const rows = await rowsOf(
        tx,
        sql<NominationFields>`select nomination.* from nomination join award_category on award_category.id = category_id
          where nomination.round_id = ${roundId} and status = 'PUBLISHED' order by position, nomination.id for update of nomination`,
      );
      return rows.map(toNomination);
    },

    /** Takes many nominations to their next state at once; the caller holds their round. */
    async advance(tx: EntityManager, ids: readonly string[], status: NominationStatus): Promise<void> {
      const rows = await rowsOf(
        tx,
        sql<NominationFields & { before: NominationStatus }>`with known as (
            select id, status as before from nomination where id = any(${[...ids]}) for update)
          update nomination set status = ${status}, version = version + 1 from known where nomination.id = known.id
          returning nomination.*, known.before`,
      );
      for (const row of rows) byId.clear(row.id).prime(row.id, toNomination(row));
      await work.announce(
        tx,
        rows.map((row) => {
          const nomination = toNomination(row);
          const before = standing({ ...nomination, version: nomination.version - 1, status: row.before });
          return announcement('recognition.nomination-advanced.v1', nomination, {
            before,
            after: standing(nomination),
          });
        }),
      );
    },
  };
}

export type Nominations = ReturnType<typeof nominations>;
