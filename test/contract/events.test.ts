import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { contracts, type EventType } from '@twinning/events/contracts';
import type { Service } from '@twinning/events/services';
import type { Listeners } from '@twinning/persistence/listen';
import { services } from './composition.ts';

const listenersOf = async (service: Service): Promise<Listeners> => {
  const path = fileURLToPath(new URL(`../../services/${service}/src/listeners.ts`, import.meta.url));
  return ((await import(path)) as { listeners: Listeners }).listeners;
};

describe('the events between services', () => {
  it.each(services)('are each heard by %s when it subscribes, and by nobody who does not', async (service) => {
    const types = Object.keys(contracts) as EventType[];
    const subscribed = types.filter((type) => (contracts[type].subscribers as readonly Service[]).includes(service));
    expect(Object.keys(await listenersOf(service)).toSorted()).toEqual(subscribed.toSorted());
  });

  it('are named by their service, what happened, and a version', () => {
    for (const type of Object.keys(contracts))
      expect(type).toMatch(/^(organizations|partnerships|activities|recognition)\.[a-z-]+\.v\d+$/);
  });
});
