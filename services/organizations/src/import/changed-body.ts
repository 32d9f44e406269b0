import type { Day } from '@twinning/domain/day';
import { asOf } from '@twinning/domain/period';
import type { Dated, DatedFacts, Organization, OrganizationEntry } from '../organization/organization.ts';
import type { OrganizationDraft } from './read-organization-row.ts';
import type { WrittenDay } from './written-day.ts';

const earlier = (one: Dated, other: Dated): number => (one.from < other.from ? -1 : 1);

/** From a day on another value holds, until the next one that is known: what held before ends on that day. */
function from<Fact extends Dated>(
  facts: readonly Fact[],
  sort: (fact: Fact) => boolean,
  { day, precision }: WrittenDay,
  value: Omit<Fact, keyof Dated>,
  end: Day | null,
): Fact[] {
  const mine = facts.filter(sort).toSorted(earlier);
  const held = asOf(mine, day);
  const to = held ? held.to : (mine.find((fact) => day < fact.from)?.from ?? end);
  const before = held && held.from < day ? [{ ...held, to: day }] : [];
  const after = { ...value, from: day, to, precision } as unknown as Fact;
  return [...facts.filter((fact) => fact !== held), ...before, after].toSorted(earlier);
}

const sameLevels = (one: OrganizationEntry['levels'], other: OrganizationEntry['levels']): boolean =>
  one.length === other.length && one.every((level) => other.includes(level));

export type ChangedField = 'name' | 'levels' | 'zone' | 'parent' | 'moetCode' | 'gsoCode';

/** A body as a row wants it from its day on, and in what that differs; what the row leaves empty stays as it is. */
export function changedBody(
  body: Organization,
  draft: OrganizationDraft,
  parent: Organization | null,
): { after: Organization; fields: ChangedField[] } {
  const { first } = draft;
  const end = body.life.to;
  const fields: ChangedField[] = [];
  let { levels } = body;
  const facts: { -readonly [Sort in keyof DatedFacts]: DatedFacts[Sort] } = {
    names: body.names,
    codes: body.codes,
    placements: body.placements,
    zones: body.zones,
    locations: body.locations,
  };
  if (asOf(body.names, first.day)?.value !== draft.name) {
    facts.names = from(body.names, () => true, first, { value: draft.name }, end);
    fields.push('name');
  }
  if (draft.levels && !sameLevels(body.levels, draft.levels)) {
    levels = draft.levels;
    fields.push('levels');
  }
  if (draft.zone && asOf(body.zones, first.day)?.zone !== draft.zone) {
    facts.zones = from(body.zones, () => true, first, { zone: draft.zone }, end);
    fields.push('zone');
  }
  const placed = body.placements.filter(({ hierarchy }) => hierarchy === 'ADMINISTRATIVE');
  if (parent && asOf(placed, first.day)?.parentId !== parent.id) {
    const value = { hierarchy: 'ADMINISTRATIVE' as const, parentId: parent.id };
    facts.placements = from(body.placements, ({ hierarchy }) => hierarchy === 'ADMINISTRATIVE', first, value, end);
    fields.push('parent');
  }
  for (const { scheme, value } of draft.codes) {
    const known = body.codes.filter((code) => code.scheme === scheme);
    if (scheme === 'LOCAL' || asOf(known, first.day)?.value === value) continue;
    facts.codes = from(facts.codes, (code) => code.scheme === scheme, first, { scheme, value }, end);
    fields.push(scheme === 'MOET' ? 'moetCode' : 'gsoCode');
  }
  return { after: { ...body, ...facts, levels, version: body.version + 1 }, fields };
}
