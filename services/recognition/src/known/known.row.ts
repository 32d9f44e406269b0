import { defineEntity, p } from '@mikro-orm/core';

/** What other services told of movements, partnerships, activities, reports and heads: the graph that awards are judged by. */
export const KnownMovement = defineEntity({
  name: 'KnownMovement',
  tableName: 'known_movement',
  properties: { id: p.text().primary(), code: p.text().unique(), name: p.text() },
});

export const KnownPartnership = defineEntity({
  name: 'KnownPartnership',
  tableName: 'known_partnership',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    movementId: p.text(),
    title: p.text(),
    level: p.text(),
    status: p.text(),
    signedOn: p.date().nullable(),
  },
});

export const KnownParty = defineEntity({
  name: 'KnownParty',
  tableName: 'known_party',
  properties: { partnershipId: p.text().primary(), organizationId: p.text().primary() },
  indexes: [{ properties: ['organizationId'] }],
});

export const KnownActivity = defineEntity({
  name: 'KnownActivity',
  tableName: 'known_activity',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    movementId: p.text(),
    kind: p.text(),
    theme: p.text(),
    heldOn: p.date().nullable(),
    status: p.text(),
  },
});

export const KnownParticipant = defineEntity({
  name: 'KnownParticipant',
  tableName: 'known_participant',
  properties: { activityId: p.text().primary(), organizationId: p.text().primary() },
  indexes: [{ properties: ['organizationId'] }],
});

export const KnownReport = defineEntity({
  name: 'KnownReport',
  tableName: 'known_report',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    organizationId: p.text(),
    movementId: p.text(),
    periodCode: p.text(),
    status: p.text(),
    timely: p.boolean().nullable(),
  },
  indexes: [{ properties: ['organizationId'] }],
});

export const KnownAppointment = defineEntity({
  name: 'KnownAppointment',
  tableName: 'known_appointment',
  properties: {
    id: p.text().primary(),
    personId: p.text(),
    personName: p.text(),
    organizationId: p.text(),
    position: p.text(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
  },
  indexes: [{ properties: ['personId'] }, { properties: ['organizationId'] }],
});

/** Under which id a body or a person goes on that had been entered twice. */
export const KnownAlias = defineEntity({
  name: 'KnownAlias',
  tableName: 'known_alias',
  properties: { id: p.text().primary(), keptId: p.text() },
});

export const knownRows = [
  KnownMovement,
  KnownPartnership,
  KnownParty,
  KnownActivity,
  KnownParticipant,
  KnownReport,
  KnownAppointment,
  KnownAlias,
] as const;
