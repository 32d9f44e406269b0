import { defineEntity, p } from '@mikro-orm/core';
import type { DossierSection, Finding, NominationStatus } from './nomination.ts';

export const NominationRow = defineEntity({
  name: 'NominationRow',
  tableName: 'nomination',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    roundId: p.text(),
    categoryId: p.text(),
    status: p.text().$type<NominationStatus>(),
    organizationId: p.text(),
    personId: p.text().nullable(),
    personName: p.text().nullable(),
    nominatorId: p.text(),
    sections: p.json<DossierSection[]>(),
    frozenAt: p.datetime().nullable(),
    hash: p.text().nullable(),
    findings: p.json<Finding[]>(),
    returnReason: p.text().nullable(),
    createdAt: p.datetime(),
  },
  indexes: [
    { properties: ['roundId', 'id'] },
    { properties: ['categoryId', 'id'] },
    { properties: ['organizationId', 'id'] },
    { properties: ['nominatorId', 'id'] },
    { properties: ['personId'] },
  ],
});
