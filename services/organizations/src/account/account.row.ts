import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '@twinning/domain/actor';

/** Whom an account belongs to; its password and sessions are kept apart, in the schema `identity`, under the same id. */
export const AccountRow = defineEntity({
  name: 'AccountRow',
  tableName: 'account',
  properties: {
    id: p.text().primary(),
    email: p.text().unique(),
    name: p.text(),
    personId: p.text(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
});

export const MembershipRow = defineEntity({
  name: 'MembershipRow',
  tableName: 'membership',
  properties: {
    id: p.text().primary(),
    accountId: p.text(),
    role: p.text().$type<Role>(),
    organizationId: p.text(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
  indexes: [{ properties: ['accountId'] }, { properties: ['organizationId'] }],
});

/** When somebody last tried to sign in with an address, whether or not an account has it. */
export const SignInGuessRow = defineEntity({
  name: 'SignInGuessRow',
  tableName: 'sign_in_guess',
  properties: {
    email: p.text().primary(),
    guesses: p.array().columnType('timestamptz[]').$type<Date[]>(),
  },
});

export const accountRows = [AccountRow, MembershipRow, SignInGuessRow] as const;
