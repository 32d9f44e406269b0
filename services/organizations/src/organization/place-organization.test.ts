import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@twinning/domain/actor';
import { locateOrganization, UnknownCommune } from './locate-organization.ts';
import type { Organization, OrganizationKind } from './organization.ts';
import { CycleInHierarchy, placeOrganization } from './place-organization.ts';
import { UnknownParent } from './register-organization.ts';
import { registered } from './registered.ts';

const officer: Actor = {
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'Mai',
  memberships: [{ role: 'DEPARTMENT_OFFICER', organizationId: 'org_department', from: '2020-01-01', to: null }],
  day: '2025-06-01',
};
const body = (id: string, kind: OrganizationKind, to: string | null = null): Organization => {
  const life = { from: '2014-04-01', to };
  const levels = kind === 'SCHOOL' ? (['PRIMARY'] as const) : [];
  const names = [{ value: id, ...life }];
  return registered({
    ...{ id, kind, levels, life, names, codes: [], placements: [], zones: [], locations: [] },
    generated: false,
    provenance: [],
  });
};
const school = body('org_school', 'SCHOOL');
const office = body('org_office', 'DISTRICT_OFFICE', '2025-07-01');
const commune = body('org_commune', 'COMMUNE_COMMITTEE');
const given = { from: '2020-01-01', to: null, precision: 'DAY' } as const;

describe('placing a body under another', () => {
  const place = (parent: Organization | null, change: object = {}, circle: string[] | null = null) =>
    placeOrganization(
      school,
      { ...given, hierarchy: 'ADMINISTRATIVE', parentId: parent?.id ?? 'org_nobody', ...change },
      { parent, circle },
      officer,
    );

  it('lasts as long as both are there', () => {
    expect(place(office).placements).toMatchObject([{ parentId: 'org_office', from: '2020-01-01', to: '2025-07-01' }]);
    expect(place(commune).placements).toMatchObject([{ parentId: 'org_commune', to: null }]);
  });

  it('leaves the other orders of superiors alone', () => {
    const clustered = { hierarchy: 'PROFESSIONAL_CLUSTER' as const, parentId: 'org_cluster', ...school.life };
    const placed = placeOrganization(
      { ...school, placements: [clustered] },
      { ...given, hierarchy: 'ADMINISTRATIVE', parentId: commune.id },
      { parent: commune, circle: null },
      officer,
    );
    expect(placed.placements).toHaveLength(2);
    expect(placed.version).toBe(2);
  });

  it.each<[string, Organization | null, object]>([
    ['nobody', null, {}],
    ['a school', body('org_other', 'SCHOOL'), {}],
    ['an office that is gone by then', office, { from: '2025-07-01' }],
    ['an office that is gone before the end', office, { to: '2025-08-01' }],
  ])('refuses %s as its superior', (_, parent, change) => {
    expect(() => place(parent, change)).toThrow(UnknownParent);
  });

  it('refuses a circle and names who stands in it', () => {
    expect(() => place(commune, {}, ['A', 'B', 'A'])).toThrow(CycleInHierarchy);
    expect(() => place(commune, {}, ['A', 'B', 'A'])).toThrow('A → B → A');
  });
});

describe('saying where a body stands', () => {
  const locate = (place: Organization | null) =>
    locateOrganization(school, { ...given, communeId: place?.id ?? 'org_nobody' }, place, officer);

  it('is in a commune', () => {
    expect(locate(commune).locations).toMatchObject([{ communeId: 'org_commune', from: '2020-01-01', to: null }]);
    for (const place of [office, null]) expect(() => locate(place)).toThrow(UnknownCommune);
  });

  it('can be taken back', () => {
    const located = locate(commune);
    expect(locateOrganization(located, { ...given, communeId: null }, null, officer).locations).toEqual([]);
  });
});
