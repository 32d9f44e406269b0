import { defineEntity, p } from '@mikro-orm/core';

/** Two entries that were one body or one person all along: which is kept, and what has to be put back if that was wrong. */
export const MergeRow = defineEntity({
  name: 'MergeRow',
  tableName: 'merge',
  properties: {
    id: p.text().primary(),
    subject: p.text().$type<'ORGANIZATION' | 'PERSON'>(),
    keptId: p.text(),
    mergedId: p.text(),
    reason: p.text(),
    moved: p.json<unknown>(),
    accountId: p.text(),
    recordedAt: p.datetime().defaultRaw('now()'),
    undoneAt: p.datetime().nullable(),
  },
  indexes: [
    { properties: ['keptId'] },
    {
      name: 'merge_once',
      expression: 'create unique index "merge_once" on "organizations"."merge" ("merged_id") where "undone_at" is null',
    },
  ],
});
