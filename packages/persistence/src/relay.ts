import type { EntityManager } from '@mikro-orm/postgresql';
import { subscribersOf } from '@twinning/events/contracts';
import { asService } from './principal.ts';
import { rowsOf, sql } from './sql.ts';

const BATCH = 200;
type Waiting = { id: string; type: string; payload: unknown; occurred_at: Date };

/** What each subscriber is to hear, in the order in which it happened. */
function bySubscriber(waiting: readonly Waiting[]): Map<string, Waiting[]> {
  const subscribers = new Set(waiting.flatMap(({ type }) => subscribersOf(type)));
  return new Map(
    [...subscribers].map((name) => [
      name,
      waiting.filter(({ type }) => subscribersOf(type).some((heard) => heard === name)),
    ]),
  );
}

/** Hands what waits in the outbox to the inboxes of its subscribers; a row leaves the outbox in the transaction that delivered it. */
export async function relay(em: EntityManager): Promise<void> {
  const relayed = await asService(() => em.fork().transactional(passOn));
  if (relayed === BATCH) await relay(em);
}

async function passOn(tx: EntityManager): Promise<number> {
  const waiting = await rowsOf(
    tx,
    sql<Waiting>`select id, type, payload, occurred_at from outbox
        where relayed_at is null order by seq limit ${BATCH} for update skip locked`,
  );
  for (const [subscriber, theirs] of bySubscriber(waiting))
    await rowsOf(tx, sql`select exchange.deliver_all(${subscriber}, ${JSON.stringify(theirs)}::jsonb)`);
  const ids = waiting.map(({ id }) => id);
  await rowsOf(tx, sql`update outbox set relayed_at = now() where id = any(${ids})`);
  return waiting.length;
}
