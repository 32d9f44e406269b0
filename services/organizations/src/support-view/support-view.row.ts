import { defineEntity, p } from '@mikro-orm/core';

/** Support looks at the pages as somebody sees them: asked for with a reason, agreed to by that person, short, and traced. */
export const SupportViewRow = defineEntity({
  name: 'SupportViewRow',
  tableName: 'support_view',
  properties: {
    id: p.text().primary(),
    /** Who looks. */
    supportAccountId: p.text(),
    /** Through whose eyes. */
    accountId: p.text(),
    reason: p.text(),
    askedAt: p.datetime(),
    agreedAt: p.datetime().nullable(),
    refusedAt: p.datetime().nullable(),
    /** Until when the agreement holds. */
    expiresAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    /** The session that was opened for it. */
    sessionId: p.text().nullable(),
  },
  indexes: [{ properties: ['accountId'] }, { properties: ['supportAccountId'] }],
});
