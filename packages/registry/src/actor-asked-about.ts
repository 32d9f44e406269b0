import { type Actor, current, type Role, seesEverything } from '@twinning/domain/actor';
import { asService } from '@twinning/persistence/principal';
import type { Registry } from './registry.ts';

const administering: ReadonlySet<Role> = new Set([
  'SCHOOL_HEAD',
  'DISTRICT_OFFICER',
  'COMMUNE_OFFICER',
  'CLUSTER_COORDINATOR',
]);

/** The actor behind an account, for whoever may ask what it sees: its heads and offices today, the department, auditors. */
export async function actorAskedAbout(known: Registry, asker: Actor, accountId: string): Promise<Actor | null> {
  // Whose rights these are the database tells their holder alone; who may ask is judged below.
  const about = await asService(() => known.actor(accountId, asker.day));
  if (about.memberships.length === 0) return null;
  if (seesEverything(asker)) return about;
  for (const own of current(asker).filter(({ role }) => administering.has(role)))
    for (const { organizationId } of current(about))
      if (
        organizationId === own.organizationId ||
        (await known.standsUnder(organizationId, own.organizationId, asker.day))
      )
        return about;
  return null;
}
