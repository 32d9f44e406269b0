import { AlreadyBound, type OutsideIdentity, OutsideIdentityTaken } from './outside-identity.ts';

/** One account for an identity and one identity for an account; to bind the same again changes nothing. */
export function bindOutsideIdentity(
  identity: OutsideIdentity,
  bound: OutsideIdentity | null,
  own: OutsideIdentity | null,
): OutsideIdentity {
  if (bound && bound.accountId !== identity.accountId) throw new OutsideIdentityTaken();
  if (bound) return bound;
  if (own) throw new AlreadyBound();
  return identity;
}
