import { defineEntity, p } from '@mikro-orm/core';

/** Whose account somebody's identity at an outside issuer opens, bound by issuer and subject and by nothing else. */
export const OutsideIdentityRow = defineEntity({
  name: 'OutsideIdentityRow',
  tableName: 'outside_identity',
  properties: {
    issuer: p.text().primary(),
    subject: p.text().primary(),
    accountId: p.text(),
    boundAt: p.datetime(),
  },
  indexes: [{ properties: ['accountId'] }],
});

/** A sign-in that is under way at the outside issuer; it can be finished once, by the browser that began it. */
export const OutsideSignInRow = defineEntity({
  name: 'OutsideSignInRow',
  tableName: 'outside_sign_in',
  properties: {
    stateDigest: p.text().primary(),
    codeVerifier: p.text(),
    nonce: p.text(),
    /** The account to which the identity is to be bound; null when somebody signs in. */
    accountId: p.text().nullable(),
    begunAt: p.datetime(),
    expiresAt: p.datetime(),
  },
});

export const outsideIdentityRows = [OutsideIdentityRow, OutsideSignInRow] as const;
