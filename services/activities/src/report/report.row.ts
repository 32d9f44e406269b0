import { defineEntity, p } from '@mikro-orm/core';
import type { ReportSection } from './report.ts';

/** One for every obligation, from the day it is expected. */
export const ReportRow = defineEntity({
  name: 'ReportRow',
  tableName: 'report',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    obligationId: p.text().unique(),
    organizationId: p.text(),
    periodId: p.text(),
    status: p.text(),
    submittedAt: p.datetime().nullable(),
    timely: p.boolean().nullable(),
    sections: p.json<ReportSection[]>(),
    generated: p.boolean(),
  },
  indexes: [{ properties: ['organizationId', 'periodId'] }, { properties: ['periodId', 'status'] }],
});

export const RecipientRow = defineEntity({
  name: 'RecipientRow',
  tableName: 'report_recipient',
  properties: {
    reportId: p.text().primary(),
    organizationId: p.text().primary(),
    position: p.integer(),
    status: p.text(),
    decidedAt: p.datetime().nullable(),
    reason: p.text().nullable(),
  },
  indexes: [{ properties: ['organizationId', 'status'] }],
});
