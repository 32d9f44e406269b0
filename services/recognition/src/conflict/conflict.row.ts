import { defineEntity, p } from '@mikro-orm/core';

/** A tie that a member told of themselves: no register holds families. */
export const ConflictDeclarationRow = defineEntity({
  name: 'ConflictDeclarationRow',
  tableName: 'conflict_declaration',
  properties: {
    nominationId: p.text().primary(),
    personId: p.text().primary(),
    reason: p.text(),
    declaredAt: p.datetime(),
  },
  indexes: [{ properties: ['personId'] }],
});

export const ConflictRulingRow = defineEntity({
  name: 'ConflictRulingRow',
  tableName: 'conflict_ruling',
  properties: {
    nominationId: p.text().primary(),
    personId: p.text().primary(),
    state: p.text(),
    reason: p.text(),
    keys: p.array().columnType('text[]').$type<string[]>(),
    ruledBy: p.text().nullable(),
    ruledAt: p.datetime(),
  },
  indexes: [{ properties: ['personId'] }],
});

export const conflictRows = [ConflictDeclarationRow, ConflictRulingRow] as const;
