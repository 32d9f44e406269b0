import { defineEntity, p } from '@mikro-orm/core';
import type { ProvenanceNote } from './activity.ts';

export const ActivityRow = defineEntity({
  name: 'ActivityRow',
  tableName: 'activity',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    movementId: p.text(),
    partnershipId: p.text().nullable(),
    organizerId: p.text(),
    kind: p.text(),
    theme: p.text(),
    aliases: p.array().columnType('text[]').$type<string[]>(),
    searchText: p.text(),
    description: p.text().nullable(),
    mode: p.text(),
    status: p.text(),
    heldOn: p.date().nullable(),
    heldOnPrecision: p.text(),
    countsFrom: p.date().nullable(),
    confirmedOn: p.date().nullable(),
    place: p.text().nullable(),
    planItemIds: p.array().columnType('text[]').$type<string[]>(),
    commitmentIds: p.array().columnType('text[]').$type<string[]>(),
    cancelReason: p.text().nullable(),
    provenance: p.json<ProvenanceNote[]>(),
    generated: p.boolean(),
    recordedAt: p.datetime().nullable(),
  },
  indexes: [
    { properties: ['movementId', 'kind', 'countsFrom'] },
    { properties: ['partnershipId'] },
    { properties: ['organizerId'] },
    { name: 'activity_unconfirmed_index', properties: ['id'], where: `status <> 'CONFIRMED'` },
    {
      name: 'activity_plan_items_index',
      expression: 'create index "activity_plan_items_index" on "activities"."activity" using gin ("plan_item_ids")',
    },
    {
      name: 'activity_commitments_index',
      expression: 'create index "activity_commitments_index" on "activities"."activity" using gin ("commitment_ids")',
    },
    {
      name: 'activity_search_index',
      expression:
        'create index "activity_search_index" on "activities"."activity" using gin ("search_text" extensions.gin_trgm_ops)',
    },
  ],
});

/** Who took part, the organizer included; the others confirm. */
export const ParticipationRow = defineEntity({
  name: 'ParticipationRow',
  tableName: 'participation',
  properties: {
    activityId: p.text().primary(),
    organizationId: p.text().primary(),
    position: p.integer(),
    teachers: p.integer().nullable(),
    pupils: p.integer().nullable(),
    confirmedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['organizationId'] }],
});

/** A second count, kept beside the recorded one for ever. */
export const CountDisputeRow = defineEntity({
  name: 'CountDisputeRow',
  tableName: 'count_dispute',
  properties: {
    id: p.text().primary(),
    activityId: p.text(),
    organizationId: p.text(),
    aboutId: p.text(),
    teachers: p.integer().nullable(),
    pupils: p.integer().nullable(),
    reason: p.text(),
    raisedAt: p.datetime(),
    resolvedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['activityId'] }],
});
