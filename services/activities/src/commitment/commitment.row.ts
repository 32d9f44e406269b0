import { defineEntity, p } from '@mikro-orm/core';

/** This service's copy of what a memorandum promises. */
export const CommitmentRow = defineEntity({
  name: 'CommitmentRow',
  tableName: 'commitment',
  properties: {
    id: p.text().primary(),
    partnershipId: p.text(),
    text: p.text(),
    strandCode: p.text().nullable(),
    dueOn: p.date().nullable(),
  },
  indexes: [{ properties: ['partnershipId'] }],
});
