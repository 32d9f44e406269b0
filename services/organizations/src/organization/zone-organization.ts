import type { Actor } from '@twinning/domain/actor';
import { changedDays, type GivenDays, renewed } from './changed-days.ts';
import type { Organization, Zone } from './organization.ts';
import { withFact, withoutFact } from './with-fact.ts';

export type ZoneOrganization = GivenDays & { zone: Zone | null };

/** The department says in which zone a body lies; null where that is not known after all. */
export function zoneOrganization(body: Organization, by: ZoneOrganization, actor: Actor): Organization {
  const days = changedDays(body, by, actor);
  const { zone } = by;
  return renewed(body, {
    zones: zone === null ? withoutFact(body.zones, days) : withFact(body.zones, { zone, ...days }),
  });
}
