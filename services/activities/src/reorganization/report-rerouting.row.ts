import { defineEntity, p } from '@mikro-orm/core';
import type { Recipient } from '../report/report.ts';

/** To whom a report was due, to whom it is due now, and because of which decree. */
export const ReportReroutingRow = defineEntity({
  name: 'ReportReroutingRow',
  tableName: 'report_rerouting',
  properties: {
    reorganizationId: p.text().primary(),
    reportId: p.text().primary(),
    organizationId: p.text().primary(),
    heirIds: p.array().columnType('text[]').$type<string[]>(),
    addedIds: p.array().columnType('text[]').$type<string[]>(),
    open: p.boolean(),
    place: p.integer(),
    before: p.json<Recipient>(),
    /** Of the obligation when it passed on: a later one tells that somebody has acted since. */
    obligationVersion: p.integer(),
    reroutedAt: p.datetime(),
    takenBackAt: p.datetime().nullable(),
    /** The decree was undone, but somebody had acted on it by then. */
    kept: p.boolean(),
  },
  indexes: [{ properties: ['reportId'] }, { properties: ['organizationId'] }],
});
