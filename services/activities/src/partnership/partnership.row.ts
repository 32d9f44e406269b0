import { defineEntity, p } from '@mikro-orm/core';

/** This service's copy of a partnership, as of its version. */
export const PartnershipRow = defineEntity({
  name: 'PartnershipRow',
  tableName: 'partnership',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    movementId: p.text(),
    title: p.text(),
    level: p.text(),
    status: p.text(),
    supervisorIds: p.array().columnType('text[]').$type<string[]>(),
    proposedOn: p.date().nullable(),
    signedOn: p.date().nullable(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
  },
  indexes: [
    { properties: ['movementId', 'status'] },
    { name: 'partnership_unsigned_index', properties: ['id'], where: 'signed_on is null' },
  ],
});

/** Its parties, in the order in which they are named. */
export const PartyRow = defineEntity({
  name: 'PartyRow',
  tableName: 'party',
  properties: {
    partnershipId: p.text().primary(),
    organizationId: p.text().primary(),
    position: p.integer(),
  },
  indexes: [{ properties: ['organizationId'] }],
});
