import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@twinning/domain/actor';
import { InvalidInput, NotFound, NotYourOrganization } from '@twinning/domain/refusal';
import { OwnRights, RightAlreadyHeld } from '../membership/grant-right.ts';
import type { Candidate, HeldRight } from '../membership/membership.ts';
import { AlreadyDelegated, CannotBeDelegated, type DelegateRight, delegateRight } from './delegate-right.ts';

const head: Actor = { accountId: 'acc_mai', personId: 'per_mai', name: 'Mai', memberships: [], day: '2024-05-06' };
const right: HeldRight = {
  ...{ id: 'mbs_1', accountId: 'acc_mai', personId: 'per_mai', name: 'Mai', role: 'SCHOOL_HEAD' },
  ...{ organizationId: 'org_school', from: '2020-01-01', to: '2024-09-01' },
  ...{ grantedBy: null, appointmentId: 'apt_1', delegationId: null },
};
const lan: Candidate = {
  ...{ accountId: 'acc_lan', personId: 'per_lan', name: 'Lan', knownAt: ['org_school'], rights: [] },
  posts: [{ from: '2021-01-01', to: null }],
};
const by: DelegateRight = {
  ...{ delegationId: 'dlg_1', membershipId: 'mbs_1', from: '2024-05-06', to: '2024-06-06', reason: 'Nghỉ phép' },
};
const lend = (change: Partial<DelegateRight> = {}, held = right, to: Candidate | null = lan, who = head) =>
  delegateRight({ ...by, ...change }, held, to, [], 'mbs_new', who);

describe('lending a right', () => {
  it('gives somebody of the same unit the same role for the days of the absence', () =>
    expect(lend()).toMatchObject({
      ...{ id: 'mbs_new', accountId: 'acc_lan', role: 'SCHOOL_HEAD', organizationId: 'org_school' },
      ...{ from: '2024-05-06', to: '2024-06-06', delegationId: 'dlg_1', grantedBy: 'acc_mai' },
    }));

  it('is for its holder alone', () =>
    expect(() => lend({}, right, lan, { ...head, accountId: 'acc_other' })).toThrow(NotYourOrganization));

  it('is never done twice with one right, nor with what was lent, a seat or an inspection', () => {
    for (const change of [
      { delegationId: 'dlg_0' },
      { role: 'COMMITTEE_CHAIR' as const },
      { role: 'AUDITOR' as const },
    ])
      expect(() => lend({}, { ...right, ...change })).toThrow(CannotBeDelegated);
    const other = [{ from: '2024-05-20', to: '2024-05-25' }];
    expect(() => delegateRight(by, right, lan, other, 'mbs_new', head)).toThrow(AlreadyDelegated);
  });

  it('goes to somebody who works there on the first day, never to oneself', () => {
    expect(() => lend({}, right, null)).toThrow(NotFound);
    expect(() => lend({}, right, { ...lan, posts: [{ from: '2021-01-01', to: '2024-05-06' }] })).toThrow(NotFound);
    const lent = [{ role: 'SCHOOL_STAFF' as const, from: '2020-01-01', to: null, delegated: true }];
    expect(() => lend({}, right, { ...lan, posts: [], rights: lent })).toThrow(NotFound);
    expect(() => lend({}, right, { ...lan, personId: 'per_mai' })).toThrow(OwnRights);
  });

  it('is of no use to whoever has the right', () => {
    const same = [{ role: 'SCHOOL_HEAD' as const, from: '2024-06-01', to: null }];
    expect(() => lend({}, right, { ...lan, rights: same })).toThrow(RightAlreadyHeld);
  });

  it.each<[string, Partial<DelegateRight>]>([
    ['days that are over', { from: '2024-05-05' }],
    ['an end before the beginning', { to: '2024-05-06' }],
    ['more than 90 days', { to: '2024-08-05' }],
    ['days after the right', { from: '2024-08-30', to: '2024-09-02' }],
  ])('refuses %s', (_, change) => expect(() => lend(change)).toThrow(InvalidInput));

  it('lasts 90 days at most', () => expect(lend({ to: '2024-08-04' }).to).toBe('2024-08-04'));
});
