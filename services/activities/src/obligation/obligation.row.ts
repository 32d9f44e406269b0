import { defineEntity, p } from '@mikro-orm/core';

/** What an organization owes for a period; the recipients stand with the report. */
export const ObligationRow = defineEntity({
  name: 'ObligationRow',
  tableName: 'obligation',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    organizationId: p.text(),
    periodId: p.text(),
    dueOn: p.date(),
    extended: p.boolean(),
    waived: p.boolean(),
    reason: p.text().nullable(),
    submittedOn: p.date().nullable(),
  },
  uniques: [{ properties: ['organizationId', 'periodId'] }],
  indexes: [{ properties: ['periodId', 'dueOn'] }],
});
