import { defineEntity, p } from '@mikro-orm/core';
import type { CitedPeriod, Provenance, Signatory, SteeringCommittee } from './partnership.ts';

const live = `status in ('PROPOSED', 'AGREED', 'CONSENTED', 'SIGNED', 'IN_FORCE')`;

export const PartnershipRow = defineEntity({
  name: 'PartnershipRow',
  tableName: 'partnership',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    movementId: p.text(),
    title: p.text(),
    searched: p.text(),
    level: p.text().$type<'DISTRICT' | 'SCHOOL'>(),
    status: p.text(),
    parentId: p.text().nullable(),
    partySet: p.text(),
    validFrom: p.date().nullable(),
    validTo: p.date().nullable(),
    proposedOn: p.date().nullable(),
    signedOn: p.date().nullable(),
    closedOn: p.date().nullable(),
    reason: p.text().nullable(),
    periodsCited: p.json<CitedPeriod[]>(),
    steeringCommittee: p.json<SteeringCommittee>().nullable(),
    provenance: p.json<Provenance[]>(),
    generated: p.boolean(),
    updatedAt: p.datetime(),
  },
  indexes: [
    { properties: ['movementId', 'id'] },
    { properties: ['parentId', 'id'] },
    { name: 'partnership_unsigned_index', properties: ['id'], where: 'signed_on is null' },
    { name: 'partnership_waiting_for_its_day_index', properties: ['validFrom'], where: `status = 'SIGNED'` },
    {
      name: 'partnership_searched_index',
      expression:
        'create index "partnership_searched_index" on "partnerships"."partnership" using gin ("searched" extensions.gin_trgm_ops)',
    },
  ],
  uniques: [{ name: 'partnership_live_party_set_unique', properties: ['movementId', 'partySet'], where: live }],
});

export const PartyRow = defineEntity({
  name: 'PartyRow',
  tableName: 'partnership_party',
  properties: {
    partnershipId: p.text().primary(),
    organizationId: p.text().primary(),
    position: p.integer(),
    joinedAt: p.datetime().nullable(),
    agreed: p.boolean(),
    agreedAt: p.datetime().nullable(),
    signatory: p.json<Signatory>().nullable(),
  },
  indexes: [{ properties: ['organizationId', 'partnershipId'] }],
});

export const ConsentRow = defineEntity({
  name: 'ConsentRow',
  tableName: 'partnership_consent',
  properties: {
    partnershipId: p.text().primary(),
    supervisorId: p.text().primary(),
    position: p.integer(),
    decision: p.text().$type<'PENDING' | 'GIVEN' | 'WITHHELD'>(),
    decidedAt: p.datetime().nullable(),
    note: p.text().nullable(),
  },
  indexes: [{ properties: ['supervisorId', 'partnershipId'] }],
});

export const PartnershipDocumentRow = defineEntity({
  name: 'PartnershipDocumentRow',
  tableName: 'partnership_document',
  properties: {
    partnershipId: p.text().primary(),
    documentId: p.text().primary(),
    position: p.integer(),
  },
});
