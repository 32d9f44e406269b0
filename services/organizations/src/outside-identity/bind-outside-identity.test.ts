import { describe, expect, it } from '@jest/globals';
import { bindOutsideIdentity } from './bind-outside-identity.ts';
import { AlreadyBound, type OutsideIdentity, OutsideIdentityTaken } from './outside-identity.ts';

const boundAt = new Date('2024-05-06T02:00:00Z');
const identity = (accountId: string, subject = 'mai'): OutsideIdentity => ({
  issuer: 'https://issuer.example',
  subject,
  accountId,
  boundAt,
});

describe('binding an outside identity', () => {
  const mine = identity('acc_mai');

  it('binds one that nobody has', () => expect(bindOutsideIdentity(mine, null, null)).toBe(mine));

  it('changes nothing when it is bound already', () => {
    const before = identity('acc_mai');
    expect(bindOutsideIdentity(mine, before, before)).toBe(before);
  });

  it("refuses another account's", () =>
    expect(() => bindOutsideIdentity(mine, identity('acc_lan'), null)).toThrow(OutsideIdentityTaken));

  it('refuses a second one for an account', () =>
    expect(() => bindOutsideIdentity(mine, null, identity('acc_mai', 'mai-2'))).toThrow(AlreadyBound));
});
