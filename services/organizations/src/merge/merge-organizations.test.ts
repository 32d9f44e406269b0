import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@twinning/domain/actor';
import { NotYourOrganization } from '@twinning/domain/refusal';
import type { Appointment } from '../appointment/appointment.ts';
import type { Organization } from '../organization/organization.ts';
import { registered } from '../organization/registered.ts';
import { differences } from './differences.ts';
import { NotMergeable } from './merge.ts';
import { mergeOrganizations } from './merge-organizations.ts';
import { type OrganizationTies, organizationObstacles } from './organization-obstacles.ts';
import { pairsOfOneName } from './pairs-of-one-name.ts';
import { changedSince, restored, unmerged } from './undo-merge.ts';

const officer: Actor = {
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'An',
  memberships: [{ role: 'DEPARTMENT_OFFICER', organizationId: 'org_department', from: '2020-01-01', to: null }],
  day: '2024-05-06',
};
const school = (id: string, from: string, change: Partial<Organization> = {}): Organization => ({
  ...registered({
    id,
    kind: 'SCHOOL',
    levels: ['PRIMARY'],
    life: { from, to: null },
    names: [{ value: `Trường ${id}`, from, to: null }],
    codes: [],
    placements: [{ hierarchy: 'ADMINISTRATIVE', parentId: 'org_office', from, to: null }],
    zones: [],
    locations: [],
    generated: false,
    provenance: [],
  }),
  ...change,
});
const kept = school('kept', '2016-01-01');
const merged = school('merged', '2014-01-01', {
  codes: [{ scheme: 'LOCAL', value: 'm', from: '2014-01-01', to: null }],
  zones: [{ zone: 'URBAN', from: '2014-01-01', to: null }],
});
const alone: OrganizationTies = { appointments: [], related: false, decrees: [] };
const head = (organizationId: string, personId: string): Appointment => ({
  id: `apt_${organizationId}`,
  personId,
  organizationId,
  position: 'Hiệu trưởng',
  isHead: true,
  from: '2020-01-01',
  to: null,
  generated: false,
  provenance: [],
});

describe('merging two entries of one body', () => {
  it('believes the kept one and fills its gaps from the other', () => {
    const { changes } = mergeOrganizations(kept, merged, [], alone, officer);
    expect(changes[0]!.after).toMatchObject({
      id: 'kept',
      version: 2,
      life: { from: '2014-01-01', to: null },
      names: [
        { value: 'Trường merged', from: '2014-01-01', to: '2016-01-01' },
        { value: 'Trường kept', from: '2016-01-01', to: null },
      ],
      codes: [{ value: 'm' }],
      placements: [{ parentId: 'org_office', from: '2014-01-01', to: null }],
      zones: [{ zone: 'URBAN' }],
    });
  });

  it('places those under the kept one that stood under the other', () => {
    const child = school('child', '2018-01-01', {
      placements: [{ hierarchy: 'ADMINISTRATIVE', parentId: 'merged', from: '2018-01-01', to: null }],
      locations: [{ communeId: 'merged', from: '2018-01-01', to: null }],
    });
    const { changes } = mergeOrganizations(kept, merged, [child], alone, officer);
    expect(changes[1]!.after).toMatchObject({
      version: 2,
      placements: [{ parentId: 'kept' }],
      locations: [{ communeId: 'kept' }],
    });
  });

  it('drops a head who was entered twice, and refuses two of them', () => {
    const same = { ...alone, appointments: [head('kept', 'per_a'), head('merged', 'per_a')] };
    expect(mergeOrganizations(kept, merged, [], same, officer).dropped).toMatchObject([{ id: 'apt_merged' }]);
    const two = { ...alone, appointments: [head('kept', 'per_a'), head('merged', 'per_b')] };
    expect(() => mergeOrganizations(kept, merged, [], two, officer)).toThrow(NotMergeable);
  });

  it.each<[string, Organization, Partial<OrganizationTies>]>([
    ['itself', kept, {}],
    ['a body of another kind', { ...merged, kind: 'CONTINUING_EDUCATION_CENTER' }, {}],
    ['a body that was gone before', { ...merged, life: { from: '2014-01-01', to: '2015-01-01' } }, {}],
    ['its superior', merged, { related: true }],
    ['a part of a reorganisation', merged, { decrees: ['Sắp xếp 2025'] }],
    ['a body of another code', { ...merged, codes: [{ ...merged.codes[0]!, value: 'k2' }] }, {}],
  ])('is not possible with %s', (_, other, ties) => {
    const coded = { ...kept, codes: [{ scheme: 'LOCAL' as const, value: 'k', from: '2016-01-01', to: null }] };
    const one = other.codes[0]?.value === 'k2' ? coded : kept;
    expect(organizationObstacles(one, other, { ...alone, ...ties })).toHaveLength(1);
  });

  it('is for the department', () => {
    expect(() => mergeOrganizations(kept, merged, [], alone, { ...officer, memberships: [] })).toThrow(
      NotYourOrganization,
    );
  });

  it('shows what the two say differently of the same days', () => {
    const elsewhere = {
      ...merged,
      levels: ['PRESCHOOL' as const],
      placements: [{ ...merged.placements[0]!, parentId: 'org_x' }],
    };
    expect(differences(kept, elsewhere)).toEqual([
      { fact: 'NAME', kept: 'Trường kept', merged: 'Trường merged', from: '2016-01-01', to: null },
      { fact: 'PLACEMENT', kept: 'org_office', merged: 'org_x', from: '2016-01-01', to: null },
      { fact: 'LEVELS', kept: 'PRIMARY', merged: 'PRESCHOOL', from: '2016-01-01', to: null },
    ]);
  });

  it('can be taken back while nothing has changed since', () => {
    const { changes, dropped } = mergeOrganizations(kept, merged, [], alone, officer);
    const steps = changes.map(({ before, after }) => ({ before, versionAfter: after.version }));
    const done = { merged, steps, moved: {}, dropped };
    const now = changes.map(({ after }) => after);
    expect(changedSince(steps, now)).toEqual([]);
    expect(unmerged(done, now).map(({ after }) => after)).toEqual([{ ...kept, version: 3 }]);
    expect(restored(done)).toEqual({ ...merged, version: 3 });
    expect(changedSince(steps, [{ ...now[0]!, version: 9 }])).toHaveLength(1);
    expect(changedSince(steps, [])).toHaveLength(1);
  });
});

describe('probable duplicates', () => {
  it('are called alike under one superior, abbreviated or in full', () => {
    const body = (id: string, name: string, parentId = 'org_a') => ({ id, name, parentId });
    expect(
      pairsOfOneName([
        body('1', 'Trường Mầm non Hoa Mai'),
        body('2', 'MN Hoa Mai'),
        body('3', 'MN Hoa Mai', 'org_b'),
        body('4', 'Trường Mầm non Hoa Sen'),
        body('5', 'mam non hoa mai'),
      ]),
    ).toEqual([
      { name: 'Trường Mầm non Hoa Mai', oneId: '1', otherId: '2' },
      { name: 'Trường Mầm non Hoa Mai', oneId: '1', otherId: '5' },
    ]);
  });
});
