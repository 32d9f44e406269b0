import type { Actor } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { asOf } from '@twinning/domain/period';
import { assignCode } from '../organization/assign-code.ts';
import { type GivenDays, renewed } from '../organization/changed-days.ts';
import type { CodeScheme, Dated, Organization, OrganizationEntry } from '../organization/organization.ts';
import { placeOrganization } from '../organization/place-organization.ts';
import { renameOrganization } from '../organization/rename-organization.ts';
import { zoneOrganization } from '../organization/zone-organization.ts';
import type { OrganizationDraft } from './read-organization-row.ts';

export type ChangedField = 'name' | 'levels' | 'zone' | 'parent' | 'moetCode' | 'gsoCode';

/** What the rules must know besides the body. */
export type Around = {
  parent: Organization | null;
  /** Names of the bodies that would stand in a circle. */
  circle: () => readonly string[] | null;
  taken: (scheme: CodeScheme, value: string) => boolean;
};
type Step = { field: ChangedField; change: (body: Organization) => Organization };

const sameLevels = (one: OrganizationEntry['levels'], other: OrganizationEntry['levels']): boolean =>
  one.length === other.length && one.every((level) => other.includes(level));

export const superiorOf = (body: Organization, day: Day): string | undefined =>
  asOf(administrative(body), day)?.parentId;
const administrative = ({ placements }: Organization) =>
  placements.filter(({ hierarchy }) => hierarchy === 'ADMINISTRATIVE');

/** What is already known of later days stays: a row says what holds until then. */
function daysOf(facts: readonly Dated[], { first }: OrganizationDraft): GivenDays {
  const next = facts.map(({ from }) => from).filter((from) => from > first.day);
  return { from: first.day, to: next.toSorted()[0] ?? null, precision: first.precision ?? 'DAY' };
}

/** In what a row differs from the body as it is on the row's day, each with the rule of the house that changes it. */
export function differences(body: Organization, draft: OrganizationDraft, around: Around, actor: Actor): Step[] {
  const { day } = draft.first;
  const { parent } = around;
  const steps: Step[] = [];
  if (asOf(body.names, day)?.value !== draft.name)
    steps.push({
      field: 'name',
      change: (at) => renameOrganization(at, { name: draft.name, ...daysOf(body.names, draft) }, actor),
    });
  const { levels, zone } = draft;
  if (levels && !sameLevels(body.levels, levels))
    steps.push({ field: 'levels', change: (at) => renewed(at, { levels }) });
  if (zone && asOf(body.zones, day)?.zone !== zone)
    steps.push({
      field: 'zone',
      change: (at) => zoneOrganization(at, { zone, ...daysOf(body.zones, draft) }, actor),
    });
  if (parent && superiorOf(body, day) !== parent.id) {
    const placed = {
      hierarchy: 'ADMINISTRATIVE' as const,
      parentId: parent.id,
      ...daysOf(administrative(body), draft),
    };
    steps.push({
      field: 'parent',
      change: (at) => placeOrganization(at, placed, { parent, circle: around.circle() }, actor),
    });
  }
  for (const { scheme, value } of draft.codes) {
    const known = body.codes.filter((code) => code.scheme === scheme);
    if (scheme === 'LOCAL' || asOf(known, day)?.value === value) continue;
    const given = { scheme, code: value, ...daysOf(known, draft) };
    steps.push({
      field: scheme === 'MOET' ? 'moetCode' : 'gsoCode',
      change: (at) => assignCode(at, given, around.taken(scheme, value), actor),
    });
  }
  return steps;
}
