import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '@twinning/domain/actor';

/** Whom an account belongs to; its password and sessions are kept apart, in the schema `identity`, under the same id. */
export const AccountRow = defineEntity({
  name: 'AccountRow',
  tableName: 'account',
  properties: {
    id: p.text().primary(),
    /** One signs in with either; at least one of them is there. */
    email: p.text().unique().nullable(),
    phone: p.text().unique().nullable(),
    name: p.text(),
    personId: p.text(),
    recordedAt: p.datetime().defaultRaw('now()'),
    /** Since when nobody signs in with it any more. */
    closedAt: p.datetime().nullable(),
  },
  checks: [{ name: 'account_reachable', expression: 'email is not null or phone is not null' }],
});

export const MembershipRow = defineEntity({
  name: 'MembershipRow',
  tableName: 'membership',
  properties: {
    id: p.text().primary(),
    /** An account, or an API client that holds its office's rights. */
    accountId: p.text(),
    role: p.text().$type<Role>(),
    organizationId: p.text(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    recordedAt: p.datetime().defaultRaw('now()'),
    /** Who granted it; nobody when a rule or the first set-up did. */
    grantedBy: p.text().nullable(),
    /** The term of office it comes with: it ends on the same day. */
    appointmentId: p.text().nullable(),
    /** The absence during which somebody else's right is exercised. */
    delegationId: p.text().nullable(),
    /** Grows with all that is told of it, so that the others know which word is the last. */
    version: p.integer().default(1),
  },
  indexes: [
    { properties: ['accountId'] },
    { properties: ['organizationId'] },
    { properties: ['appointmentId'] },
    { properties: ['delegationId'] },
  ],
});

/** When somebody last guessed a password or code, by whatever the guesses are counted for. */
export const SignInGuessRow = defineEntity({
  name: 'SignInGuessRow',
  tableName: 'sign_in_guess',
  properties: {
    /** A digest: people also type passwords where a name belongs. */
    subject: p.text().primary(),
    guesses: p.array().columnType('timestamptz[]').$type<Date[]>(),
    /** When the last of them no longer counts. */
    forgottenAt: p.datetime(),
  },
  indexes: [{ properties: ['forgottenAt'] }],
});

/** Somebody has typed the right password and not yet the second factor. Only the digest of the ticket is kept. */
export const SignInTicketRow = defineEntity({
  name: 'SignInTicketRow',
  tableName: 'sign_in_ticket',
  properties: {
    digest: p.text().primary(),
    accountId: p.text(),
    expiresAt: p.datetime(),
  },
  indexes: [{ properties: ['accountId'] }, { properties: ['expiresAt'] }],
});

export const accountRows = [AccountRow, MembershipRow, SignInGuessRow, SignInTicketRow] as const;
