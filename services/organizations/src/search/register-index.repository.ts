import type { EntityManager } from '@mikro-orm/postgresql';
import { heardOrNot } from '@twinning/persistence/given-up';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { foundBodies } from './found-bodies.repository.ts';
import type { Asked, Found } from './found-body.ts';
import { oneOfEach } from './one-of-each.ts';
import { registerIndex } from './register-index.ts';

type Touched = { id: string; transaction: string; horizon: string };
type Place = Pick<Touched, 'transaction' | 'id'>;

const CHUNK = 5000;

/** Bodies that were touched by a transaction which had not ended at the horizon, or all. */
const touched = (em: EntityManager, { transaction, id }: Place): Promise<Touched[]> =>
  rowsOf(
    em,
    sql<Touched>`select organization_id as id, transaction::text as transaction,
        pg_snapshot_xmin(pg_current_snapshot())::text as horizon
      from organization_touch
      where (transaction, organization_id) > (${transaction}::xid8, ${id})
        and transaction < pg_snapshot_xmax(pg_current_snapshot())
      order by organization_touch.transaction, organization_id limit ${CHUNK}`,
  );

/**
 * One index for a process. Before it answers it reads what has changed since it last did, so that it never says less than
 * the tables: what was touched by a transaction that had not ended then is read again.
 */
export function registerReader() {
  const index = registerIndex();
  const seen = new Map<string, string>();
  const same = oneOfEach();
  let horizon = '0';
  let running: Promise<void> | null = null;
  let waiting: Promise<void> | null = null;

  async function read(em: EntityManager): Promise<void> {
    let place: Place = { transaction: horizon, id: '' };
    let next: string | null = null;
    for (;;) {
      const rows = await touched(em, place);
      next ??= rows[0]?.horizon ?? null;
      const news = rows.filter(({ id, transaction }) => seen.get(id) !== transaction);
      const bodies = await foundBodies(
        em,
        news.map(({ id }) => id),
      );
      const there = new Set(bodies.map(({ id }) => id));
      index.put(
        bodies,
        news.flatMap(({ id }) => (there.has(id) ? [] : [id])),
      );
      for (const { id, transaction } of news) seen.set(id, same(transaction));
      const last = rows.at(-1);
      if (!last || rows.length < CHUNK) break;
      place = last;
    }
    horizon = next ?? horizon;
  }

  async function run(em: EntityManager): Promise<void> {
    // What all requests share is not read on behalf of the one that came first, nor left when it gives up.
    running = heardOrNot(() => asService(() => read(em)));
    try {
      await running;
    } finally {
      running = null;
    }
  }

  /** Whoever comes while others read waits for the next reading: theirs may have begun before what he has written. */
  async function catchUp(em: EntityManager): Promise<void> {
    if (waiting) return waiting;
    if (!running) return run(em);
    waiting = running
      .catch(() => undefined)
      .then(() => {
        waiting = null;
        return run(em);
      });
    return waiting;
  }

  return {
    catchUp,
    /** Any number of pages of one state of the register. */
    async pages(em: EntityManager, asked: readonly Asked[]): Promise<{ total: number; rows: Found[] }[]> {
      await catchUp(em);
      return asked.map(index.page);
    },
  };
}

export type RegisterReader = ReturnType<typeof registerReader>;
