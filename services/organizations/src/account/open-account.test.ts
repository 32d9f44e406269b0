import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '@twinning/domain/actor';
import { InvalidInput, NotFound, NotYourOrganization } from '@twinning/domain/refusal';
import type { OrganizationEntry } from '../organization/organization.ts';
import { EmailTaken, type OpenAccount, openAccount } from './open-account.ts';

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
const department: OrganizationEntry = { ...office, kind: 'DEPARTMENT' };
const by: OpenAccount = {
  accountId: 'acc_new',
  personId: 'per_new',
  membershipId: 'mbs_new',
  email: ' Mai@Example.vn ',
  name: 'Trần Thị Mai',
  role: 'DISTRICT_OFFICER',
  from: '2024-01-01',
};

describe('opening an account', () => {
  it('grants one right that ends with the body', () => {
    expect(openAccount(by, office, false, officer)).toMatchObject({
      email: 'mai@example.vn',
      memberships: [{ role: 'DISTRICT_OFFICER', organizationId: 'org_office', from: '2024-01-01', to: '2025-07-01' }],
    });
  });

  it.each<Role>(['DISTRICT_OFFICER', 'SCHOOL_HEAD', 'AUDITOR', 'SUPPORT'])('refuses a %s', (role) =>
    expect(() => openAccount(by, office, false, actor(role))).toThrow(NotYourOrganization),
  );

  it('lets only an administrator make another', () => {
    const administrator = { ...by, role: 'DEPARTMENT_ADMINISTRATOR' as const };
    expect(() => openAccount(administrator, department, false, officer)).toThrow(NotYourOrganization);
    expect(openAccount(administrator, department, false, actor('DEPARTMENT_ADMINISTRATOR')).id).toBe('acc_new');
  });

  it('refuses a body that is not there', () => expect(() => openAccount(by, null, false, officer)).toThrow(NotFound));

  it('refuses an address that has an account', () =>
    expect(() => openAccount(by, office, true, officer)).toThrow(EmailTaken));

  it.each<[Role, OrganizationEntry]>([
    ['DEPARTMENT_OFFICER', office],
    ['AUDITOR', office],
    ['SCHOOL_HEAD', department],
    ['COMMUNE_OFFICER', office],
  ])('refuses the role %s where it cannot be held', (role, where) =>
    expect(() => openAccount({ ...by, role }, where, false, officer)).toThrow(InvalidInput),
  );

  it.each(['2010-01-01', '2025-07-01', '2024-05-06'])('judges the first day %s by the life of the body', (from) => {
    const open = () => openAccount({ ...by, from }, office, false, officer);
    if (from === '2024-05-06') expect(open().memberships[0]?.from).toBe(from);
    else expect(open).toThrow(InvalidInput);
  });
});
