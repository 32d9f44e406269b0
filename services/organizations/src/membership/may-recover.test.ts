import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '@twinning/domain/actor';
import type { Place } from './may-grant.ts';
import { mayRecover, type Recoverable } from './may-recover.ts';

const place = (id: string, kind: Place['kind'], ...superiors: string[]): [string, Place] => [
  id,
  { id, kind, superiors: new Set(superiors) },
];
const places = new Map([
  place('org_department', 'DEPARTMENT'),
  place('org_office', 'DISTRICT_OFFICE', 'org_department'),
  place('org_school', 'SCHOOL', 'org_office', 'org_department'),
  place('org_other', 'SCHOOL', 'org_department'),
]);
const actor = (role: Role, organizationId: string, more: Partial<Actor> = {}): Actor => ({
  accountId: 'acc_me',
  personId: 'per_me',
  name: 'me',
  memberships: [{ role, organizationId, from: '2020-01-01', to: null }],
  day: '2024-05-06',
  ...more,
});
const holder = (...rights: Recoverable['rights'][number][]): Recoverable => ({
  accountId: 'acc_you',
  personId: 'per_you',
  rights,
});
const head = { role: 'SCHOOL_HEAD', organizationId: 'org_school' } as const;
const officer = { role: 'DISTRICT_OFFICER', organizationId: 'org_office' } as const;
const administrator = { role: 'DEPARTMENT_ADMINISTRATOR', organizationId: 'org_department' } as const;
const auditor = { role: 'AUDITOR', organizationId: 'org_department' } as const;
const judge = { role: 'COMMITTEE_MEMBER', organizationId: 'org_department' } as const;
const office = actor('DISTRICT_OFFICER', 'org_office');

describe('a way back into somebody’s account', () => {
  it.each<[string, boolean, Actor, Recoverable | null]>([
    ['an office, for the head of its school', true, office, holder(head)],
    ['an office, for a colleague', true, office, holder(officer)],
    ['an office, for a head elsewhere', false, office, holder({ ...head, organizationId: 'org_other' })],
    ['an office, upwards', false, office, holder(administrator)],
    ['an office, for whoever holds more besides', false, office, holder(head, administrator)],
    ['a head, upwards', false, actor('SCHOOL_HEAD', 'org_school'), holder(officer)],
    [
      'a department officer, for an administrator',
      false,
      actor('DEPARTMENT_OFFICER', 'org_department'),
      holder(administrator),
    ],
    ['a department officer, for an auditor', false, actor('DEPARTMENT_OFFICER', 'org_department'), holder(auditor)],
    ['a department officer, for a judge', false, actor('DEPARTMENT_OFFICER', 'org_department'), holder(judge)],
    [
      'a department officer, for a head who judges',
      false,
      actor('DEPARTMENT_OFFICER', 'org_department'),
      holder(head, judge),
    ],
    ['an administrator, for a judge', true, actor('DEPARTMENT_ADMINISTRATOR', 'org_department'), holder(head, judge)],
    ['an administrator, for another', true, actor('DEPARTMENT_ADMINISTRATOR', 'org_department'), holder(administrator)],
    [
      'an administrator, for an account without rights',
      true,
      actor('DEPARTMENT_ADMINISTRATOR', 'org_department'),
      holder(),
    ],
    ['an office, for an account without rights', false, office, holder()],
    ['anybody, for nobody', false, office, null],
    ['anybody, for himself', false, office, { ...holder(head), accountId: 'acc_me' }],
    ['anybody, for another account of his own', false, office, { ...holder(head), personId: 'per_me' }],
    ['a key of the office', false, { ...office, scopes: ['ORGANIZATIONS_WRITE'] }, holder(head)],
  ])('%s: %s', (_, expected, by, whom) => expect(mayRecover(by, whom, places)).toBe(expected));
});
