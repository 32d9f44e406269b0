import type { EntityManager } from '@mikro-orm/postgresql';
import { subscribersOf } from '@twinning/events/contracts';

const BATCH = 200;
type Waiting = { id: string; type: string; payload: unknown; occurred_at: Date };

/** Hands what waits in the outbox to the inboxes of its subscribers; a row leaves the outbox in the transaction that delivered it. */
export async function relay(em: EntityManager): Promise<void> {
  const relayed = await em.fork().transactional(async (tx) => {
    const waiting = await tx.execute<Waiting[]>(
      'select id, type, payload, occurred_at from outbox where relayed_at is null order by seq limit ? for update skip locked',
      [BATCH],
    );
    for (const message of waiting)
      for (const subscriber of subscribersOf(message.type))
        await tx.execute('select exchange.deliver(?, ?, ?, ?::jsonb, ?)', [
          subscriber,
          message.id,
          message.type,
          JSON.stringify(message.payload),
          message.occurred_at,
        ]);
    if (waiting.length > 0)
      await tx.execute('update outbox set relayed_at = now() where id = any(?)', [waiting.map(({ id }) => id)]);
    return waiting.length;
  });
  if (relayed === BATCH) await relay(em);
}
