import type { ServiceName } from '@twinning/persistence/service-names';
import { Facts } from '../facts.ts';
import { tellActivities } from './activities.ts';
import { tellBeforeDecree } from './before-decree.ts';
import { Canaries } from './canary.ts';
import { deliver, passOn } from './deliver.ts';
import { tellLooks } from './looks.ts';
import { tellOrganizations } from './organizations.ts';
import { tellPartnerships } from './partnerships.ts';
import { tellRecognition } from './recognition.ts';
import { registerTown } from './register.ts';
import type { OpenServices } from './services.ts';
import { settle } from './settle.ts';
import { keys, people } from './town.ts';

export type World = { facts: Facts; canaries: Canaries };
export const told = [
  'organizations',
  'partnerships',
  'activities',
  'recognition',
] as const satisfies readonly ServiceName[];

/** Lives the story of the world through the services' own mutations, from the first unit to the last ballot. */
export async function build(services: OpenServices): Promise<World> {
  const world = { facts: new Facts(), canaries: new Canaries() };
  for (const who of Object.keys(people)) if (!(who in keys)) world.facts.add({ kind: 'Person', id: `per_${who}`, who });
  await settle(services);
  await registerTown({ services, ...world });
  await tellOrganizations({ services, ...world }, () => tellBeforeDecree({ services, ...world }));
  await deliver(services);
  await passOn(services);
  await tellPartnerships({ services, ...world });
  await deliver(services);
  await tellRecognition({ services, ...world });
  await tellActivities({ services, ...world });
  await tellLooks({ services, ...world });
  return world;
}
