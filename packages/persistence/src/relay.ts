import type { EntityManager } from '@mikro-orm/postgresql';
import { subscribersOf } from '@twinning/events/contracts';
import { rowsOf, sql } from './sql.ts';

const BATCH = 200;
type Waiting = { id: string; type: string; payload: unknown; occurred_at: Date };

/** Hands what waits in the outbox to the inboxes of its subscribers; a row leaves the outbox in the transaction that delivered it. */
export async function relay(em: EntityManager): Promise<void> {
  const relayed = await em.fork().transactional(async (tx) => {
    const waiting = await rowsOf(
      tx,
      sql<Waiting>`select id, type, payload, occurred_at from outbox
        where relayed_at is null order by seq limit ${BATCH} for update skip locked`,
    );
    for (const { id, type, payload, occurred_at } of waiting)
      for (const subscriber of subscribersOf(type))
        await rowsOf(
          tx,
          sql`select exchange.deliver(${subscriber}, ${id}, ${type}, ${JSON.stringify(payload)}::jsonb, ${occurred_at})`,
        );
    const ids = waiting.map(({ id }) => id);
    await rowsOf(tx, sql`update outbox set relayed_at = now() where id = any(${ids})`);
    return waiting.length;
  });
  if (relayed === BATCH) await relay(em);
}
