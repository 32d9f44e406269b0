import { type BegunSignIn, OutsideSignInFailed } from './outside-identity.ts';

/** What was begun, if it may still be finished by whoever asks: a sign-in by anybody, a binding by its own account. */
export function finishOutsideSignIn(begun: BegunSignIn | null, accountId: string | null, now: Date): BegunSignIn {
  if (!begun || begun.expiresAt <= now || begun.accountId !== accountId) throw new OutsideSignInFailed();
  return begun;
}
