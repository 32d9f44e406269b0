import { defineEntity, p } from '@mikro-orm/core';
import type { ColumnMapping } from './fields.ts';
import type { RowDetail, RowIssue } from './row.ts';
import type { ImportCounts, ImportFault, ImportKind, ImportState } from './sheet-import.ts';

const texts = () => p.array().columnType('text[]').$type<string[]>();

/** A sheet that somebody sent, from its upload to the day it may no longer be undone. */
export const SheetImportRow = defineEntity({
  name: 'SheetImportRow',
  tableName: 'sheet_import',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    kind: p.text().$type<ImportKind>(),
    state: p.text().$type<ImportState>(),
    fileName: p.text(),
    fileHash: p.text(),
    /** The office for which it is done. */
    organizationId: p.text(),
    accountId: p.text(),
    headers: texts(),
    mapping: p.json<ColumnMapping>(),
    counts: p.json<ImportCounts>(),
    done: p.integer(),
    total: p.integer(),
    fault: p.json<ImportFault>().nullable(),
    recordedAt: p.datetime().defaultRaw('now()'),
    confirmedAt: p.datetime().nullable(),
    finishedAt: p.datetime().nullable(),
    undoneAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['organizationId', 'id'] }],
});

/** The file as it was sent, until its rows are read. */
export const SheetImportFileRow = defineEntity({
  name: 'SheetImportFileRow',
  tableName: 'sheet_import_file',
  properties: { importId: p.text().primary(), bytes: p.blob() },
});

export const SheetImportLineRow = defineEntity({
  name: 'SheetImportLineRow',
  tableName: 'sheet_import_row',
  properties: {
    importId: p.text().primary(),
    /** The row of the sheet as its program numbers it. */
    position: p.integer().primary(),
    cells: texts(),
    /** What tells it from the other rows of its sheet: by it a row names one above it. */
    key: p.text().nullable(),
    outcome: p.text().nullable(),
    issues: p.json<RowIssue[]>(),
    detail: p.json<RowDetail>().nullable(),
    /** What it is about, once that is known: the body, person or appointment. */
    subjectId: p.text().nullable(),
    resemblesId: p.text().nullable(),
    taken: p.boolean().nullable(),
    before: p.json<unknown>().nullable(),
    versionAfter: p.integer().nullable(),
    savedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['importId', 'outcome', 'position'] }, { properties: ['importId', 'key'] }],
});

/** Which column meant what the last time this office sent such a sheet. */
export const ColumnMappingRow = defineEntity({
  name: 'ColumnMappingRow',
  tableName: 'column_mapping',
  properties: {
    organizationId: p.text().primary(),
    kind: p.text().primary(),
    mapping: p.json<ColumnMapping>(),
    usedAt: p.datetime(),
  },
});

export const importRows = [SheetImportRow, SheetImportFileRow, SheetImportLineRow, ColumnMappingRow] as const;
