import { describe, expect, it } from '@jest/globals';
import { finishOutsideSignIn } from './finish-outside-sign-in.ts';
import { type BegunSignIn, lastInstantOf, OutsideSignInFailed } from './outside-identity.ts';

const begunAt = new Date('2024-05-06T02:00:00Z');
const begun: BegunSignIn = {
  codeVerifier: 'v',
  nonce: 'n',
  accountId: null,
  begunAt,
  expiresAt: lastInstantOf(begunAt),
};
const after = (seconds: number) => new Date(begunAt.getTime() + seconds * 1000);

describe('finishing a sign-in at the outside issuer', () => {
  it('is possible for ten minutes', () => {
    expect(finishOutsideSignIn(begun, null, after(599))).toBe(begun);
    expect(() => finishOutsideSignIn(begun, null, after(600))).toThrow(OutsideSignInFailed);
  });

  it('is refused when nothing was begun', () =>
    expect(() => finishOutsideSignIn(null, null, after(1))).toThrow(OutsideSignInFailed));

  it('binds only for the account that began, and never signs in with what was begun to bind', () => {
    const binding = { ...begun, accountId: 'acc_mai' };
    expect(finishOutsideSignIn(binding, 'acc_mai', after(1))).toBe(binding);
    for (const [one, who] of [
      [binding, 'acc_lan'],
      [binding, null],
      [begun, 'acc_mai'],
    ] as const)
      expect(() => finishOutsideSignIn(one, who, after(1))).toThrow(OutsideSignInFailed);
  });
});
