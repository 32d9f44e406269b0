import type { IdentityPort } from '../../../services/organizations/src/identity/identity-port.ts';
import type { OutsideIssuer } from '../../../services/organizations/src/identity/outside-issuer-port.ts';
import type { Secrets } from '../../../services/organizations/src/identity/secret-box.ts';
import { codeAt } from '../../../services/organizations/src/identity/totp.ts';

/** A role of nobody in the world that asks for a second factor: whoever is offered it gets no session yet. */
export const DEMANDED = 'CLUSTER_COORDINATOR';

/** Whom the outside issuer knows, and with what answer somebody comes back from it. */
export const OUTSIDE = { issuer: 'https://issuer.invalid', subject: 'prepared' };
export const ANSWER = 'the-answer-of-the-issuer';

/** An issuer that asks nobody anything; how a real one is asked is tried in services/organizations/src/outside-identity. */
export const issuer: OutsideIssuer = {
  name: 'VNeID',
  begin: async (state) => ({ address: `${OUTSIDE.issuer}/?state=${state}`, codeVerifier: 'verifier', nonce: 'once' }),
  finish: async ({ code }) => (code === ANSWER ? { ...OUTSIDE, withSecondFactor: false } : null),
};

/** The key in everybody's telephone, and what it shows in the world's hour. */
const KEY = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
export const DIGITS = codeAt(KEY, new Date('2024-05-06T02:00:00Z'));

/**
 * Sign-in reads the key of a second factor on a connection of its own, which sees nothing of what is taken back: where none is kept it is
 * that of the telephone.
 */
export const withPhone = <Keeper extends Pick<IdentityPort, 'secretOf'> & { secrets: Secrets }>(keeper: Keeper) => ({
  ...keeper,
  secretOf: async (accountId: string) => (await keeper.secretOf(accountId)) ?? keeper.secrets.seal(accountId, KEY),
});
