import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@twinning/domain/actor';
import { NotYourOrganization } from '@twinning/domain/refusal';
import { explainNumberGap, NotAGap, nextNumber } from './document-register.ts';

const actor = (organizationId: string): Actor => ({
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'An',
  memberships: [{ role: 'SCHOOL_STAFF', organizationId, from: '2020-01-01', to: null }],
  day: '2024-05-06',
});
const gap = { issuerId: 'org_school', year: 2023, kind: 'PLAN' as const, number: 13, reason: 'Số bỏ trống' };
const bounds = { lowest: 12, highest: 22 };
const explain = (number: number, borne = false, who = 'org_school') =>
  explainNumberGap({ ...gap, number }, bounds, borne, actor(who));

describe('explaining a number without a paper', () => {
  it('keeps the reason', () => expect(explain(13)).toEqual(gap));

  it('is for those who file for the issuer', () =>
    expect(() => explain(13, false, 'org_twin')).toThrow(NotYourOrganization));

  it.each([11, 12, 22, 23])('refuses %i, which lies not between the numbers in use', (number) =>
    expect(() => explain(number)).toThrow(NotAGap),
  );

  it('refuses a number that a paper bears', () => expect(() => explain(20, true)).toThrow(NotAGap));

  it('refuses any number of an empty register', () => {
    expect(() => explainNumberGap(gap, { lowest: null, highest: null }, false, actor('org_school'))).toThrow(NotAGap);
  });
});

describe('the next number', () => {
  it('follows the highest', () => expect(nextNumber(bounds)).toBe(23));
  it('is 1 in an empty register', () => expect(nextNumber({ highest: null })).toBe(1));
});
