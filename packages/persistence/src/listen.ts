import type { EntityManager } from '@mikro-orm/postgresql';
import { contracts, type EventType, type PayloadOf } from '@twinning/events/contracts';
import { asService } from './principal.ts';
import { rowsOf, sql } from './sql.ts';

/** What a service does when another one announces something; runs in the transaction that marks it as done. */
export type Listener<Type extends EventType> = (tx: EntityManager, payload: PayloadOf<Type>, at: Date) => Promise<void>;
export type Listeners = { [Type in EventType]?: readonly Listener<Type>[] };

type Received = { type: EventType; payload: unknown; occurred_at: Date; handled_at: Date | null };

/** Acts on one received event, once: what was handled is skipped, what fails is tried again by the worker. */
export const listen = (em: EntityManager, listeners: Listeners, eventId: string): Promise<void> =>
  asService(() => em.fork().transactional((tx) => act(tx, listeners, eventId)));

async function act(tx: EntityManager, listeners: Listeners, eventId: string): Promise<void> {
  const [received] = await rowsOf(
    tx,
    sql<Received>`select type, payload, occurred_at, handled_at from inbox where event_id = ${eventId} for update`,
  );
  if (!received || received.handled_at) return;
  const payload = contracts[received.type].payload.parse(received.payload);
  for (const listener of (listeners[received.type] ?? []) as readonly Listener<EventType>[])
    await listener(tx, payload as never, received.occurred_at);
  await rowsOf(tx, sql`update inbox set handled_at = now() where event_id = ${eventId}`);
}
