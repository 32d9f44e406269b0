import { defineEntity, p } from '@mikro-orm/core';
import type { Scope } from '@twinning/domain/actor';

/** A system of an office that asks in the office's name. Its right is a membership under its own id. */
export const ApiClientRow = defineEntity({
  name: 'ApiClientRow',
  tableName: 'api_client',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    organizationId: p.text(),
    name: p.text(),
    scopes: p.array().columnType('text[]').$type<Scope[]>(),
    /** Requests a minute. */
    budget: p.integer(),
    createdBy: p.text(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['organizationId', 'id'] }],
});

/** A key of a client: two may hold at once while a system changes over. SHA-256 of it is all that is kept. */
export const ApiKeyRow = defineEntity({
  name: 'ApiKeyRow',
  tableName: 'api_key',
  properties: {
    id: p.text().primary(),
    clientId: p.text(),
    prefix: p.text(),
    digest: p.text().unique(),
    createdAt: p.datetime(),
    expiresAt: p.datetime(),
    revokedAt: p.datetime().nullable(),
    lastUsedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['clientId'] }, { properties: ['prefix'] }],
});

/** How much of its budget a client has spent in the newest minute in which it asked. */
export const ApiSpendingRow = defineEntity({
  name: 'ApiSpendingRow',
  tableName: 'api_spending',
  properties: { clientId: p.text().primary(), minute: p.datetime(), spent: p.integer() },
});

/** How often a client asked in an hour, and how often it was refused for asking too much or without a right. */
export const ApiUseRow = defineEntity({
  name: 'ApiUseRow',
  tableName: 'api_use',
  properties: {
    clientId: p.text().primary(),
    hour: p.datetime().primary(),
    requests: p.integer(),
    refused: p.integer(),
  },
});

export const apiClientRows = [ApiClientRow, ApiKeyRow, ApiSpendingRow, ApiUseRow] as const;
