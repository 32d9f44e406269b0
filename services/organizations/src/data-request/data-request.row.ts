import { defineEntity, p } from '@mikro-orm/core';

/** What somebody asks about the data kept of them, and what was answered (Law 91/2025/QH15). */
export const DataRequestRow = defineEntity({
  name: 'DataRequestRow',
  tableName: 'data_request',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    personId: p.text(),
    kind: p.text().$type<'EXPORT' | 'ERASURE'>(),
    /** Why, in the words of whoever asks. */
    reason: p.text().nullable(),
    askedBy: p.text(),
    askedAt: p.datetime(),
    /** Two working days later. */
    dueOn: p.date(),
    answeredAt: p.datetime().nullable(),
    answeredBy: p.text().nullable(),
    outcome: p.text().$type<'DONE' | 'PARTLY' | 'REFUSED'>().nullable(),
    /** What was kept and by which law, or why nothing was done. */
    note: p.text().nullable(),
  },
  indexes: [{ properties: ['personId'] }, { properties: ['dueOn', 'id'] }],
});
