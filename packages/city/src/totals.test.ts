import { describe, expect, it } from '@jest/globals';
import { asOf } from '@twinning/domain/period';
import { superiorOn } from './body.ts';
import { city } from './city.ts';
import type { OrganizationId, OrganizationRecord } from './records/organization.ts';

const { organizations, partnerships, activities } = city();
const byId = new Map(organizations.map((organization) => [organization.id, organization]));
const closing = '2025-05-06';
const before = closing;
const after = '2025-07-02';

const isLower = ({ kind, levels }: OrganizationRecord) => kind === 'SCHOOL' && !levels.includes('UPPER_SECONDARY');
const isUpper = ({ kind, levels }: OrganizationRecord) =>
  kind === 'CONTINUING_EDUCATION_CENTER' || levels.includes('UPPER_SECONDARY');
const parentOn = superiorOn;
const standing = (wanted: string, day: string) =>
  organizations.filter(({ kind, statuses }) => kind === wanted && asOf(statuses, day)?.status === 'ACTIVE').length;
const under = (code: string, day: string) => {
  const unit = organizations.find(({ codes }) => codes.some(({ value }) => value === code))!;
  return organizations.filter((organization) => isLower(organization) && parentOn(organization, day) === unit.id);
};
const parties = (holds: (partnership: (typeof partnerships)[number]) => boolean): OrganizationRecord[] => {
  const ids = partnerships
    .filter(holds)
    .flatMap((partnership) => partnership.parties.map((each) => each.organizationId));
  return [...new Set(ids)].map((id) => byId.get(id)!);
};
const signed = parties(({ memoranda }) =>
  memoranda.some(({ signedOn }) => signedOn.value !== null && signedOn.value <= closing),
);
const planned = parties(({ plans }) => plans.some(({ countsFrom }) => countsFrom !== null && countsFrom <= closing));
const sessions = activities.filter(
  ({ kind, countsFrom }) => kind === 'THEMATIC_SESSION' && countsFrom !== null && countsFrom <= closing,
);

/** Lays owners on the map of a day: how many fall to each unit, and how many to none. */
function laidOn(day: string, owners: readonly OrganizationId[]) {
  const units = new Map<OrganizationId, number>();
  let remainder = 0;
  for (const owner of owners) {
    const unit = parentOn(byId.get(owner)!, day);
    if (unit) units.set(unit, (units.get(unit) ?? 0) + 1);
    else remainder++;
  }
  return { units, remainder, inUnits: [...units.values()].reduce((sum, count) => sum + count, 0) };
}

describe('the published figures', () => {
  it.each([
    ['schools', organizations.filter(({ kind }) => kind === 'SCHOOL').length, 2914],
    ['centres', organizations.filter(({ kind }) => kind === 'CONTINUING_EDUCATION_CENTER').length, 29],
    ['district offices', organizations.filter(({ kind }) => kind === 'DISTRICT_OFFICE').length, 30],
    ['communes of the first half of 2025', standing('COMMUNE_COMMITTEE', '2025-06-30'), 526],
    ['communes since the reform', standing('COMMUNE_COMMITTEE', '2025-07-01'), 126],
    ['district offices since the reform', standing('DISTRICT_OFFICE', '2025-07-01'), 0],
    ['professional clusters', standing('PROFESSIONAL_CLUSTER', '2025-10-01'), 30],
    ['lower schools in Bắc Từ Liêm', under('pgd-bac-tu-liem', before).length, 50],
    ['lower schools in Thanh Oai', under('pgd-thanh-oai', before).length, 71],
    ['districts with a signed partnership', signed.filter(({ kind }) => kind === 'DISTRICT_OFFICE').length, 30],
    ['lower schools with a joint plan', planned.filter(isLower).length, 1176],
    ['upper units with a signed memorandum', signed.filter(isUpper).length, 147],
    ['thematic sessions', sessions.length, 1420],
  ])('count %s: %i', (_, count, published) => {
    expect(count).toBe(published);
  });

  it('belong to a district each on the map of their day', () => {
    const schools = laidOn(
      before,
      planned.filter(isLower).map(({ id }) => id),
    );
    expect([schools.units.size, schools.inUnits, schools.remainder]).toEqual([30, 1176, 0]);
    const held = laidOn(
      before,
      sessions.map(({ organizerId }) => organizerId),
    );
    expect([held.units.size, held.inUnits, held.remainder]).toEqual([30, 1420, 0]);
  });

  it('keep their totals on the map of the communes, with an honest remainder', () => {
    const schools = laidOn(
      after,
      planned.filter(isLower).map(({ id }) => id),
    );
    expect(schools.inUnits + schools.remainder).toBe(1176);
    expect(schools.remainder).toBeGreaterThan(0);
    const held = laidOn(
      after,
      sessions.map(({ organizerId }) => organizerId),
    );
    expect(held.inUnits + held.remainder).toBe(1420);
    expect(held.remainder).toBeGreaterThan(0);
    for (const unit of schools.units.keys()) expect(byId.get(unit)!.kind).toBe('COMMUNE_COMMITTEE');
  });

  it('leave a few dozen lower schools undecided after the reform and none before it', () => {
    const lower = organizations.filter(isLower);
    expect(lower.filter((school) => !parentOn(school, before))).toHaveLength(0);
    const undecided = lower.filter((school) => !parentOn(school, after)).length;
    expect(undecided).toBeGreaterThanOrEqual(24);
    expect(undecided).toBeLessThanOrEqual(60);
  });

  it('put the upper-secondary schools always and the centres since the reform under the department', () => {
    for (const unit of organizations.filter(isUpper)) {
      const kindOn = (day: string) => byId.get(parentOn(unit, day)!)!.kind;
      expect(kindOn(after)).toBe('DEPARTMENT');
      expect(kindOn(before)).toBe(unit.kind === 'SCHOOL' ? 'DEPARTMENT' : 'DISTRICT_OFFICE');
    }
  });
});
