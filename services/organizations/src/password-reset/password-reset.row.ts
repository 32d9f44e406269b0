import { defineEntity, p } from '@mikro-orm/core';

/** A way back for somebody who has forgotten the password, good once. Only the digest of the link or code is kept. */
export const PasswordResetRow = defineEntity({
  name: 'PasswordResetRow',
  tableName: 'password_reset',
  properties: {
    id: p.text().primary(),
    accountId: p.text(),
    digest: p.text().unique(),
    /** Who printed the code for somebody without mail; nobody when a mail was asked for. */
    madeBy: p.text().nullable(),
    madeAt: p.datetime(),
    expiresAt: p.datetime(),
    usedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['accountId'] }],
});
