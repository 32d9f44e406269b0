import { defineEntity, p } from '@mikro-orm/core';

/**
 * Who did or read what, as which role at that time, for whom: written in the transaction of the deed, never changed, and
 * each entry sealed with the one before it.
 */
export const AuditEntry = defineEntity({
  name: 'AuditEntry',
  tableName: 'audit_entry',
  properties: {
    /** Without gaps: an entry that is missing shows. */
    seq: p.bigint('number').autoincrement(false).primary(),
    at: p.datetime(),
    requestId: p.text(),
    accountId: p.text().nullable(),
    personId: p.text().nullable(),
    /** The office's key that asked in place of a person. */
    clientId: p.text().nullable(),
    /** The account of support that looked through this person's eyes. */
    viewedBy: p.text().nullable(),
    /** The rights held at that time. */
    roles: p.json<{ role: string; organizationId: string }[]>(),
    kind: p.text().$type<'WRITE' | 'READ' | 'REFUSED'>(),
    /** The mutation, or what was read. */
    action: p.text(),
    subjectType: p.text(),
    subjectId: p.text(),
    before: p.json<unknown>().nullable(),
    after: p.json<unknown>().nullable(),
    previousHash: p.text(),
    hash: p.text(),
  },
  // Each in the order in which the trail is read, so that a page looks at a bounded number of entries.
  indexes: [
    { properties: ['at', 'seq'] },
    { properties: ['subjectId', 'at', 'seq'] },
    { properties: ['accountId', 'at', 'seq'] },
    { properties: ['requestId', 'at', 'seq'] },
    { properties: ['action', 'at', 'seq'] },
    { properties: ['clientId', 'at', 'seq'], where: 'client_id is not null' },
    { properties: ['viewedBy', 'at', 'seq'], where: 'viewed_by is not null' },
    { name: 'audit_entry_refused_index', properties: ['at', 'seq'], where: `kind = 'REFUSED'` },
  ],
});

/** The seal of the newest entry, signed each minute: whoever has kept one can tell whether anything before it was changed. */
export const AuditHead = defineEntity({
  name: 'AuditHead',
  tableName: 'audit_head',
  properties: {
    seq: p.bigint('number').autoincrement(false).primary(),
    hash: p.text(),
    signedAt: p.datetime(),
    keyId: p.text(),
    signature: p.text(),
  },
});

export const auditRows = [AuditEntry, AuditHead] as const;
