import { type Actor, isDepartment } from '@twinning/domain/actor';
import { NotYourOrganization } from '@twinning/domain/refusal';
import type { Appointment } from '../appointment/appointment.ts';
import type { Dated, Organization, OrganizationChange } from '../organization/organization.ts';
import { withFact } from '../organization/with-fact.ts';
import { NotMergeable } from './merge.ts';
import { headsTogether, type OrganizationTies, organizationObstacles } from './organization-obstacles.ts';

export type MergedOrganizations = {
  /** The entry that is kept and the bodies that stood under the other. */
  changes: OrganizationChange[];
  dropped: Appointment[];
};

/** What one entry says, and of the days of which it says nothing what the other one does. */
const filled = <Fact extends Dated>(
  kept: readonly Fact[],
  merged: readonly Fact[],
  kindOf: (fact: Fact) => string = () => '',
): Fact[] => kept.reduce<Fact[]>((facts, fact) => withFact(facts, fact, kindOf), [...merged]);

function joinedLife(kept: Dated, merged: Dated): Dated {
  const first = merged.from < kept.from ? merged : kept;
  const to = kept.to === null || merged.to === null ? null : kept.to > merged.to ? kept.to : merged.to;
  return { ...first, to };
}

const union = (kept: Organization, merged: Organization): Organization => ({
  ...kept,
  version: kept.version + 1,
  life: joinedLife(kept.life, merged.life),
  names: filled(kept.names, merged.names),
  codes: filled(kept.codes, merged.codes, ({ scheme }) => scheme),
  placements: filled(kept.placements, merged.placements, ({ hierarchy }) => hierarchy),
  zones: filled(kept.zones, merged.zones),
  locations: filled(kept.locations, merged.locations),
});

const moved = (body: Organization, from: string, to: string): Organization => ({
  ...body,
  version: body.version + 1,
  placements: body.placements.map((placed) => (placed.parentId === from ? { ...placed, parentId: to } : placed)),
  locations: body.locations.map((located) => (located.communeId === from ? { ...located, communeId: to } : located)),
});

/** The department says that two entries are one body: the kept one is believed, the other fills its gaps. */
export function mergeOrganizations(
  kept: Organization,
  merged: Organization,
  under: readonly Organization[],
  ties: OrganizationTies,
  actor: Actor,
): MergedOrganizations {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  const obstacles = organizationObstacles(kept, merged, ties);
  if (obstacles.length > 0) throw new NotMergeable(obstacles);
  return {
    changes: [
      { before: kept, after: union(kept, merged) },
      ...under.map((body) => ({ before: body, after: moved(body, merged.id, kept.id) })),
    ],
    dropped: headsTogether(kept.id, merged.id, ties.appointments).map(({ other }) => other),
  };
}
