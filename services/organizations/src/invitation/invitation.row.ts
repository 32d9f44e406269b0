import { defineEntity, p } from '@mikro-orm/core';
import type { Role } from '@twinning/domain/actor';

/** An offer of a right to somebody who has no account yet. Of the link and of the printed code only digests are kept. */
export const InvitationRow = defineEntity({
  name: 'InvitationRow',
  tableName: 'invitation',
  properties: {
    id: p.text().primary(),
    organizationId: p.text(),
    role: p.text().$type<Role>(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
    name: p.text(),
    email: p.text().nullable(),
    phone: p.text().nullable(),
    /** The letter that carries the link, while the mail keeps its row. */
    mailId: p.text().nullable(),
    linkDigest: p.text().unique().nullable(),
    codeDigest: p.text().unique().nullable(),
    /** Whether it was printed: of the digests nobody reads even whether there is one. */
    printed: p.boolean().generated('(code_digest is not null) stored'),
    invitedBy: p.text(),
    invitedAt: p.datetime(),
    expiresAt: p.datetime(),
    sentAt: p.datetime().nullable(),
    acceptedAt: p.datetime().nullable(),
    accountId: p.text().nullable(),
    withdrawnAt: p.datetime().nullable(),
    /** The sheet from which it came. */
    importId: p.text().nullable(),
  },
  checks: [{ name: 'invitation_reachable', expression: 'link_digest is not null or code_digest is not null' }],
  indexes: [
    { properties: ['organizationId', 'id'] },
    { properties: ['importId'] },
    { properties: ['invitedBy', 'expiresAt'] },
  ],
});
