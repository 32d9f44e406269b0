import { defineEntity, p } from '@mikro-orm/core';

/** The proof of a consent: never changed, and kept when the consent is taken back. */
export const ConsentRecordRow = defineEntity({
  name: 'ConsentRecordRow',
  tableName: 'consent_record',
  properties: {
    id: p.text().primary(),
    evidenceId: p.text(),
    givenOn: p.date(),
    byChildren: p.boolean().nullable(),
    byRepresentatives: p.boolean(),
    proof: p.text(),
    recordedBy: p.text(),
    recordedAt: p.datetime(),
  },
  indexes: [{ properties: ['evidenceId', 'recordedAt'] }],
});
