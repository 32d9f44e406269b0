import { defineEntity, p } from '@mikro-orm/core';

export const ReportingPeriodRow = defineEntity({
  name: 'ReportingPeriodRow',
  tableName: 'reporting_period',
  properties: {
    id: p.text().primary(),
    movementId: p.text(),
    code: p.text().unique(),
    title: p.text(),
    validFrom: p.date(),
    validTo: p.date(),
    dueOn: p.date(),
  },
  indexes: [{ properties: ['movementId'] }],
});
