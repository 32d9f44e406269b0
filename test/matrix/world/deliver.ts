import type { EntityManager } from '@mikro-orm/postgresql';
import { type Listeners, listen } from '@twinning/persistence/listen';
import { relay } from '@twinning/persistence/relay';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { OpenServices } from './services.ts';
import { TODAY } from './town.ts';

const listenersOf = async (service: string): Promise<Listeners> =>
  (
    (await import(new URL(`../../../services/${service}/src/listeners.ts`, import.meta.url).href)) as {
      listeners: Listeners;
    }
  ).listeners;

/** Tells every service what the others have announced so far, as their workers would. */
export async function deliver(services: OpenServices): Promise<void> {
  for (const { em } of Object.values(services)) await relay(em());
  for (const { service, em } of Object.values(services)) {
    const listeners = await listenersOf(service);
    const waiting = await rowsOf(
      em(),
      sql<{ event_id: string }>`select event_id from inbox where handled_at is null order by occurred_at, event_id`,
    );
    for (const { event_id } of waiting) await listen(em(), listeners, event_id);
  }
}

/** What the night does once the day of a decree has come: duties go over to whoever answers since. */
export async function passOn(services: OpenServices): Promise<void> {
  for (const service of ['partnerships', 'activities'] as const) {
    const { followReorganizationsDue } = (await import(
      new URL(`../../../services/${service}/src/reorganization/follow-reorganizations.task.ts`, import.meta.url).href
    )) as { followReorganizationsDue(em: EntityManager, at: Date): Promise<void> };
    await followReorganizationsDue(services[service].em(), new Date(`${TODAY}T01:00:00Z`));
  }
}
