import { describe, expect, it } from '@jest/globals';
import type { Actor, Membership, Role } from '@twinning/domain/actor';
import { grantableRoles, isOneself, mayAdminister, mayGrant, type Place } from './may-grant.ts';

const actor = (role: Role, organizationId: string, more: Partial<Membership> = {}): Actor => ({
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'An',
  memberships: [{ role, organizationId, from: '2020-01-01', to: null, ...more }],
  day: '2024-05-06',
});
const school: Place = {
  id: 'org_school',
  kind: 'SCHOOL',
  superiors: new Set(['org_office', 'org_cluster', 'org_department']),
};
const office: Place = { id: 'org_office', kind: 'DISTRICT_OFFICE', superiors: new Set(['org_department']) };
const department: Place = { id: 'org_department', kind: 'DEPARTMENT', superiors: new Set() };

describe('who grants which role where', () => {
  it.each<[string, Actor, Place, Role[]]>([
    [
      'an administrator everything that the department has',
      actor('DEPARTMENT_ADMINISTRATOR', 'org_department'),
      department,
      [
        'DEPARTMENT_ADMINISTRATOR',
        'DEPARTMENT_OFFICER',
        'COMMITTEE_CHAIR',
        'COMMITTEE_SECRETARY',
        'COMMITTEE_MEMBER',
        'AUDITOR',
        'SUPPORT',
      ],
    ],
    [
      'an officer of the department no administrator, no auditor, no support',
      actor('DEPARTMENT_OFFICER', 'org_department'),
      department,
      ['DEPARTMENT_OFFICER', 'COMMITTEE_CHAIR', 'COMMITTEE_SECRETARY', 'COMMITTEE_MEMBER'],
    ],
    ['an office its own officers', actor('DISTRICT_OFFICER', 'org_office'), office, ['DISTRICT_OFFICER']],
    ['an office the heads of schools under it', actor('DISTRICT_OFFICER', 'org_office'), school, ['SCHOOL_HEAD']],
    ['a cluster the heads of its schools', actor('CLUSTER_COORDINATOR', 'org_cluster'), school, ['SCHOOL_HEAD']],
    ['a head the staff of the own school', actor('SCHOOL_HEAD', 'org_school'), school, ['SCHOOL_STAFF']],
    ['another office nothing there', actor('COMMUNE_OFFICER', 'org_elsewhere'), school, []],
    ['another head nothing there', actor('SCHOOL_HEAD', 'org_other'), school, []],
    ['an office nothing at the department', actor('DISTRICT_OFFICER', 'org_office'), department, []],
    ['staff nothing', actor('SCHOOL_STAFF', 'org_school'), school, []],
    ['an auditor nothing', actor('AUDITOR', 'org_department'), school, []],
    ['support nothing', actor('SUPPORT', 'org_department'), school, []],
    ['the chair of a committee nothing', actor('COMMITTEE_CHAIR', 'org_department'), department, []],
    ['a head whose term is over nothing', actor('SCHOOL_HEAD', 'org_school', { to: '2024-05-06' }), school, []],
    ['a head of tomorrow nothing', actor('SCHOOL_HEAD', 'org_school', { from: '2024-05-07' }), school, []],
    [
      'somebody in place of an absent head nothing',
      actor('SCHOOL_HEAD', 'org_school', { delegated: true }),
      school,
      [],
    ],
    ['a key nothing', { ...actor('DISTRICT_OFFICER', 'org_office'), scopes: ['ORGANIZATIONS_WRITE'] }, office, []],
  ])('gives %s', (_, who, where, wanted) => {
    expect(grantableRoles(who, where)).toEqual(wanted);
    expect(mayAdminister(who, where)).toBe(wanted.length > 0);
  });

  it('never grants a role where it cannot be held', () =>
    expect(mayGrant(actor('DEPARTMENT_ADMINISTRATOR', 'org_department'), 'DEPARTMENT_OFFICER', school)).toBe(false));

  it('knows oneself under another account', () => {
    const who = actor('SCHOOL_HEAD', 'org_school');
    expect(isOneself(who, { accountId: 'acc_1', personId: null })).toBe(true);
    expect(isOneself(who, { accountId: 'acc_2', personId: 'per_1' })).toBe(true);
    expect(isOneself({ ...who, personId: null }, { accountId: 'acc_2', personId: null })).toBe(false);
  });
});
