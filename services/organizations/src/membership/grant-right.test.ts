import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '@twinning/domain/actor';
import { InvalidInput, NotFound, NotYourOrganization } from '@twinning/domain/refusal';
import type { OrganizationEntry } from '../organization/organization.ts';
import { endRight, LastAdministrator, RightAlreadyEnded } from './end-right.ts';
import { type GrantRight, grantRight, OwnRights, RightAlreadyHeld } from './grant-right.ts';
import type { Place } from './may-grant.ts';
import type { Candidate, HeldRight } from './membership.ts';

const actor = (role: Role, organizationId: string): Actor => ({
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'An',
  memberships: [{ role, organizationId, from: '2020-01-01', to: null }],
  day: '2024-05-06',
});
const school: OrganizationEntry = {
  id: 'org_school',
  version: 1,
  kind: 'SCHOOL',
  levels: ['PRIMARY'],
  life: { from: '2014-04-01', to: '2025-01-01' },
  generated: false,
  provenance: [],
};
const place: Place = { id: 'org_school', kind: 'SCHOOL', superiors: new Set(['org_office']) };
const head = actor('SCHOOL_HEAD', 'org_school');
const officer = actor('DEPARTMENT_OFFICER', 'org_department');
const by: GrantRight = { membershipId: 'mbs_new', role: 'SCHOOL_STAFF', from: '2024-05-06', to: null };
const lan: Candidate = {
  accountId: 'acc_lan',
  personId: 'per_lan',
  name: 'Lan',
  knownAt: ['org_school'],
  rights: [],
  posts: [],
};

describe('granting a right', () => {
  it('gives a role until further notice, at the latest until the body ends', () =>
    expect(grantRight(by, school, place, lan, head)).toMatchObject({
      accountId: 'acc_lan',
      role: 'SCHOOL_STAFF',
      from: '2024-05-06',
      to: '2025-01-01',
      grantedBy: 'acc_1',
    }));

  it('tells a head nothing of accounts that were never there', () => {
    const stranger = { ...lan, knownAt: ['org_other'] };
    expect(() => grantRight(by, school, place, stranger, head)).toThrow(NotFound);
    expect(() => grantRight(by, school, place, null, head)).toThrow(NotFound);
    expect(grantRight(by, school, place, stranger, officer).accountId).toBe('acc_lan');
  });

  it.each<[string, Actor]>([
    ['a head elsewhere', actor('SCHOOL_HEAD', 'org_other')],
    ['staff', actor('SCHOOL_STAFF', 'org_school')],
    ['the office above, which grants headship alone', actor('DISTRICT_OFFICER', 'org_office')],
  ])('refuses %s', (_, who) => expect(() => grantRight(by, school, place, lan, who)).toThrow(NotYourOrganization));

  it('refuses oneself, under another account too', () => {
    expect(() => grantRight(by, school, place, { ...lan, accountId: 'acc_1' }, head)).toThrow(OwnRights);
    expect(() => grantRight(by, school, place, { ...lan, personId: 'per_1' }, officer)).toThrow(OwnRights);
  });

  it('refuses a right that is held on some of the days', () => {
    const held = { ...lan, rights: [{ role: 'SCHOOL_STAFF' as const, from: '2020-01-01', to: '2024-06-01' }] };
    expect(() => grantRight(by, school, place, held, head)).toThrow(RightAlreadyHeld);
    expect(grantRight({ ...by, from: '2024-06-01' }, school, place, held, head).from).toBe('2024-06-01');
  });

  it.each<[string, Partial<GrantRight>]>([
    ['a day that is over', { from: '2024-05-05' }],
    ['a day years away', { from: '2025-06-01' }],
    ['an end before the beginning', { to: '2024-05-06' }],
    ['an end after that of the body', { to: '2025-01-02' }],
    ['a role that a school does not have', { role: 'DEPARTMENT_OFFICER' }],
  ])('refuses %s', (_, change) =>
    expect(() => grantRight({ ...by, ...change }, school, place, lan, head)).toThrow(InvalidInput),
  );
});

describe('ending a right', () => {
  const right: HeldRight = {
    ...{ id: 'mbs_1', accountId: 'acc_lan', personId: 'per_lan', name: 'Lan', role: 'SCHOOL_STAFF' },
    ...{ organizationId: 'org_school', from: '2024-01-01', to: '2025-01-01' },
    ...{ grantedBy: 'acc_1', appointmentId: null, delegationId: null },
  };
  const none = { otherAdministrators: 0 };

  it('is for whoever may grant it, and for its holder', () => {
    expect(endRight(right, '2024-05-06', place, none, head)).toEqual({ membershipId: 'mbs_1', on: '2024-05-06' });
    const holder = { ...actor('SCHOOL_STAFF', 'org_school'), accountId: 'acc_lan' };
    expect(endRight(right, '2024-06-01', place, none, holder).on).toBe('2024-06-01');
    expect(() => endRight(right, '2024-05-06', place, none, actor('SCHOOL_HEAD', 'org_other'))).toThrow(
      NotYourOrganization,
    );
  });

  it('leaves days that are over as they were', () => {
    expect(() => endRight(right, '2024-05-05', place, none, head)).toThrow(InvalidInput);
    expect(() => endRight({ ...right, to: '2024-05-06' }, '2024-05-06', place, none, head)).toThrow(RightAlreadyEnded);
  });

  it('leaves the department an administrator', () => {
    const last: HeldRight = { ...right, role: 'DEPARTMENT_ADMINISTRATOR', organizationId: 'org_department' };
    const department: Place = { id: 'org_department', kind: 'DEPARTMENT', superiors: new Set() };
    const administrator = { ...actor('DEPARTMENT_ADMINISTRATOR', 'org_department'), accountId: 'acc_lan' };
    expect(() => endRight(last, '2024-05-06', department, none, administrator)).toThrow(LastAdministrator);
    expect(endRight(last, '2024-05-06', department, { otherAdministrators: 1 }, administrator).on).toBe('2024-05-06');
  });
});
