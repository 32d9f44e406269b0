import { defineEntity, p } from '@mikro-orm/core';
import { auditRows } from './audit.row.ts';

/** What happened, written in the transaction in which it happened: the journal of the service and the queue to the others. */
export const OutboxMessage = defineEntity({
  name: 'OutboxMessage',
  tableName: 'outbox',
  properties: {
    id: p.text().primary(),
    // Without `autoincrement` every diff would drop the identity as if it were a default.
    seq: p.bigint('number').autoincrement().generated('identity'),
    type: p.text(),
    subjectId: p.text(),
    payload: p.json<unknown>(),
    occurredAt: p.datetime(),
    accountId: p.text().nullable(),
    personId: p.text().nullable(),
    relayedAt: p.datetime().nullable(),
  },
  indexes: [
    { properties: ['subjectId', 'seq'] },
    { properties: ['occurredAt', 'id'] },
    { name: 'outbox_waiting_index', properties: ['seq'], where: 'relayed_at is null' },
  ],
});

/** What another service announced, kept until this one has acted on it, exactly once. */
export const InboxMessage = defineEntity({
  name: 'InboxMessage',
  tableName: 'inbox',
  properties: {
    eventId: p.text().primary(),
    type: p.text(),
    payload: p.json<unknown>(),
    occurredAt: p.datetime(),
    receivedAt: p.datetime().defaultRaw('now()'),
    handledAt: p.datetime().nullable(),
  },
});

/** The answer already given to a request that may come twice. */
export const IdempotencyRecord = defineEntity({
  name: 'IdempotencyRecord',
  tableName: 'idempotency',
  properties: {
    accountId: p.text().primary(),
    key: p.text().primary(),
    request: p.text(),
    resultId: p.text().nullable(),
    createdAt: p.datetime().defaultRaw('now()'),
  },
});

/** Which steps of the demonstration city stand in this schema. */
export const CityLoad = defineEntity({
  name: 'CityLoad',
  tableName: 'city_load',
  properties: { step: p.text().primary(), doneAt: p.datetime().defaultRaw('now()') },
});

export const houseRows = [OutboxMessage, InboxMessage, IdempotencyRecord, CityLoad, ...auditRows] as const;
