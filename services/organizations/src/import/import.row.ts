import { defineEntity, p } from '@mikro-orm/core';

const texts = () => p.array().columnType('text[]').$type<string[]>();

/** A sheet that somebody sent, from its upload to the day it may no longer be undone. */
export const SheetImportRow = defineEntity({
  name: 'SheetImportRow',
  tableName: 'sheet_import',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    kind: p.text(),
    state: p.text(),
    fileName: p.text(),
    fileHash: p.text(),
    /** The office for which it is done. */
    organizationId: p.text(),
    accountId: p.text(),
    headers: texts(),
    mapping: p.json<Record<string, string>>(),
    counts: p.json<Record<string, number>>(),
    done: p.integer(),
    total: p.integer(),
    fault: p.text().nullable(),
    recordedAt: p.datetime().defaultRaw('now()'),
    confirmedAt: p.datetime().nullable(),
    finishedAt: p.datetime().nullable(),
    undoneAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['organizationId', 'id'] }],
});

export const SheetImportLineRow = defineEntity({
  name: 'SheetImportLineRow',
  tableName: 'sheet_import_row',
  properties: {
    importId: p.text().primary(),
    /** The row of the sheet as its program numbers it. */
    position: p.integer().primary(),
    cells: texts(),
    outcome: p.text().nullable(),
    issues: p.json<unknown[]>(),
    /** What it is about, once that is known: the body, person or appointment. */
    subjectId: p.text().nullable(),
    resemblesId: p.text().nullable(),
    taken: p.boolean().nullable(),
    before: p.json<unknown>().nullable(),
    versionAfter: p.integer().nullable(),
    savedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['importId', 'outcome', 'position'] }],
});

/** Which column meant what the last time this office sent such a sheet. */
export const ColumnMappingRow = defineEntity({
  name: 'ColumnMappingRow',
  tableName: 'column_mapping',
  properties: {
    organizationId: p.text().primary(),
    kind: p.text().primary(),
    mapping: p.json<Record<string, string>>(),
    usedAt: p.datetime(),
  },
});

export const importRows = [SheetImportRow, SheetImportLineRow, ColumnMappingRow] as const;
