import { defineEntity, p } from '@mikro-orm/core';

export const EvidenceRow = defineEntity({
  name: 'EvidenceRow',
  tableName: 'evidence',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    activityId: p.text(),
    kind: p.text(),
    caption: p.text().nullable(),
    link: p.text().nullable(),
    hash: p.text().nullable(),
    width: p.integer().nullable(),
    height: p.integer().nullable(),
    consent: p.text(),
    withdrawnReason: p.text().nullable(),
    addedAt: p.datetime(),
    addedBy: p.text(),
  },
  indexes: [{ properties: ['activityId', 'addedAt'] }, { properties: ['hash'] }],
});
