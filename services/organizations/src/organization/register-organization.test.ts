import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '@twinning/domain/actor';
import { InvalidInput, NotYourOrganization } from '@twinning/domain/refusal';
import type { OrganizationEntry } from './organization.ts';
import { CodeTaken, type RegisterOrganization, registerOrganization, UnknownParent } from './register-organization.ts';

const actor = (role: Role): Actor => ({
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'An',
  memberships: [{ role, organizationId: 'org_department', from: '2020-01-01', to: null }],
  day: '2024-05-06',
});
const officer = actor('DEPARTMENT_OFFICER');
const office: OrganizationEntry = {
  id: 'org_office',
  version: 1,
  kind: 'DISTRICT_OFFICE',
  levels: [],
  life: { from: '2014-04-01', to: '2025-07-01' },
  generated: false,
  provenance: [],
};
const school: RegisterOrganization = {
  id: 'org_school',
  kind: 'SCHOOL',
  name: 'Trường Mầm non Hoa Mai',
  levels: ['PRESCHOOL', 'PRESCHOOL'],
  zone: 'URBAN',
  parentId: 'org_office',
  codes: [{ scheme: 'LOCAL', value: 'mn-hoa-mai' }],
  from: '2024-09-01',
};
const around = { parent: office, taken: [] };

describe('registering a body', () => {
  it('dates its name, code and zone from its first day', () => {
    expect(registerOrganization(school, around, officer)).toMatchObject({
      version: 1,
      levels: ['PRESCHOOL'],
      life: { from: '2024-09-01', to: null },
      names: [{ value: 'Trường Mầm non Hoa Mai', from: '2024-09-01', to: null }],
      codes: [{ scheme: 'LOCAL', value: 'mn-hoa-mai', from: '2024-09-01', to: null }],
      zones: [{ zone: 'URBAN', from: '2024-09-01', to: null }],
    });
  });

  it('puts it under its superior for as long as that one lives', () => {
    expect(registerOrganization(school, around, officer).placements).toEqual([
      { hierarchy: 'ADMINISTRATIVE', parentId: 'org_office', from: '2024-09-01', to: '2025-07-01' },
    ]);
  });

  it('takes a body without a superior', () => {
    const ministry = { ...school, kind: 'MINISTRY' as const, levels: [], parentId: null };
    expect(registerOrganization(ministry, { parent: null, taken: [] }, officer).placements).toEqual([]);
  });

  it.each<Role>(['SCHOOL_HEAD', 'DISTRICT_OFFICER', 'AUDITOR'])('refuses a %s', (role) =>
    expect(() => registerOrganization(school, around, actor(role))).toThrow(NotYourOrganization),
  );

  it('refuses a code that another body bears', () => {
    expect(() => registerOrganization(school, { ...around, taken: school.codes }, officer)).toThrow(CodeTaken);
  });

  it.each([
    ['is not there', null],
    ['is a school', { ...office, kind: 'SCHOOL' as const }],
    ['is gone by then', { ...office, life: { from: '2014-04-01', to: '2024-09-01' } }],
  ])('refuses a superior that %s', (_, parent) =>
    expect(() => registerOrganization(school, { ...around, parent }, officer)).toThrow(UnknownParent),
  );

  it.each([
    ['from', { from: '1900-01-01' }],
    ['from', { from: '2030-01-01' }],
    ['levels', { levels: [] }],
    ['levels', { kind: 'PRESS' as const }],
    ['codes', { codes: [...school.codes, { scheme: 'LOCAL' as const, value: 'other' }] }],
  ])('names "%s" when it cannot be right', (path, change) => {
    try {
      registerOrganization({ ...school, ...change }, around, officer);
      throw new Error('was accepted');
    } catch (refusal) {
      expect(refusal).toBeInstanceOf(InvalidInput);
      expect((refusal as InvalidInput).issues.map((issue) => issue.path)).toEqual([path]);
    }
  });
});
