import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFound, StaleVersion } from '@twinning/domain/refusal';
import { type Announcement, telling } from '@twinning/events/announcement';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import { type AwardRound, evolve, type RoundEvent } from './award-round.ts';
import { insertRound, insertSeats } from './insert-round.repository.ts';
import { overviewOf } from './overview.repository.ts';
import { type RoundFields, wholeRounds } from './read-rounds.repository.ts';

export function rounds(work: Work) {
  const byId = new DataLoader<string, AwardRound | null>(async (ids) => {
    const rows = await rowsOf(work.em, sql<RoundFields>`select * from award_round where id = any(${[...ids]})`);
    return inOrder(ids, await wholeRounds(work.em, rows), 'id');
  });
  const byCode = new DataLoader<string, AwardRound | null>(async (codes) => {
    const rows = await rowsOf(work.em, sql<RoundFields>`select * from award_round where code = any(${[...codes]})`);
    return inOrder(codes, await wholeRounds(work.em, rows), 'code');
  });

  async function changed(tx: EntityManager, before: AwardRound, events: readonly RoundEvent[]): Promise<AwardRound> {
    if (events.length === 0) return before;
    const after = { ...events.reduce(evolve, before), version: before.version + 1 };
    await rowsOf(
      tx,
      sql`update award_round set version = ${after.version}, phase = ${after.phase}, published_until = ${after.publishedUntil} where id = ${after.id}`,
    );
    const seats = events.flatMap((event) => (event.type === 'MemberSeated' ? [event.seat] : []));
    await insertSeats(tx, after.id, seats);
    await work.announce(
      tx,
      telling(
        events.map((event) => announcement(after, event)),
        { before: standing(before), after: standing(after) },
      ),
    );
    byId.clear(after.id).prime(after.id, after);
    byCode.clear(after.code);
    return after;
  }

  /** Reads a round while its phase is held: `share` lets others read on, `change` lets nobody. */
  async function held(tx: EntityManager, id: string, mode: 'share' | 'change'): Promise<AwardRound> {
    const lock = mode === 'share' ? sql`for share` : sql`for update`;
    const rows = await rowsOf(tx, sql<RoundFields>`select * from award_round where id = ${id} ${lock}`);
    const [round] = await wholeRounds(tx, rows);
    if (!round) throw new NotFound();
    byId.clear(id).prime(id, round);
    return round;
  }

  return {
    find: (id: string) => byId.load(id),
    findByCode: (code: string) => byCode.load(code),

    /** Rounds of a movement or of all, the youngest first. */
    async findPage(movement: string | null, page: PageArguments) {
      const size = pageSize(page);
      const after = readCursor(page.after)?.[0] ?? null;
      const within = sql`(${movement}::text is null or movement_id in (select id from known_movement where ${movement} in (id, code)))`;
      const [count] = await rowsOf(
        work.em,
        sql<{ count: number }>`select count(*) as count from award_round where ${within}`,
      );
      const rows = await rowsOf(
        work.em,
        sql<RoundFields>`select * from award_round where ${within} and (${after}::text is null or id < ${after}) order by id desc limit ${size + 1}`,
      );
      const nodes = new Map((await wholeRounds(work.em, rows)).map((round) => [round.id, round]));
      return toPage(
        rows,
        page,
        count?.count ?? 0,
        ({ id }) => [id],
        ({ id }) => nodes.get(id)!,
      );
    },

    /** Lets nobody else open a round with this code until the transaction ends. */
    async reserve(tx: EntityManager, code: string): Promise<void> {
      await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${code}, 1))`);
    },

    /** Saves a new round and tells the others. */
    add: (round: AwardRound): Promise<AwardRound> =>
      work.transaction(async (tx) => {
        await insertRound(tx, round);
        await work.announce(tx, [
          {
            type: 'recognition.award-round-opened.v1',
            subjectId: round.id,
            payload: { roundId: round.id, phase: round.phase },
            told: { before: null, after: { ...standing(round), title: round.title, code: round.code } },
          },
        ]);
        return round;
      }),

    held,
    overviewOf,

    /** Decide, evolve, save and announce, with the round locked. */
    change: (
      id: string,
      expectedVersion: number | null | undefined,
      decide: (round: AwardRound, tx: EntityManager) => readonly RoundEvent[] | Promise<readonly RoundEvent[]>,
    ): Promise<AwardRound> =>
      work.transaction(async (tx) => {
        const before = await held(tx, id, 'change');
        if (expectedVersion != null && expectedVersion !== before.version) throw new StaleVersion();
        return changed(tx, before, await decide(before, tx));
      }),
  };
}

function inOrder(keys: readonly string[], found: readonly AwardRound[], by: 'id' | 'code'): (AwardRound | null)[] {
  const known = new Map(found.map((round) => [round[by], round]));
  return keys.map((key) => known.get(key) ?? null);
}

/** How far a round has come and who judges in it. */
const standing = ({ id, version, phase, publishedUntil, seats }: AwardRound) => ({
  ...{ roundId: id, version, phase, publishedUntil },
  seats: seats.map(({ id: seatId, role, personId, from, to }) => ({ seatId, role, personId, from, to })),
});

function announcement(round: AwardRound, event: RoundEvent): Announcement {
  if (event.type === 'MemberSeated')
    return {
      type: 'recognition.committee-member-seated.v1',
      subjectId: round.id,
      payload: { roundId: round.id, seatId: event.seat.id },
    };
  return {
    type: 'recognition.award-round-advanced.v1',
    subjectId: round.id,
    payload: { roundId: round.id, phase: round.phase },
  };
}

export type Rounds = ReturnType<typeof rounds>;
