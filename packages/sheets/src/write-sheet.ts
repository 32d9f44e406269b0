import { writeXlsx } from 'hucre/xlsx';
import { neutralized } from './cell-text.ts';

export type WrittenSheet = {
  name: string;
  headers: readonly string[];
  rows: readonly (readonly string[])[];
  /** Widths of the columns in letters. */
  widths?: readonly number[];
};

/** A workbook of plain texts: codes keep their zeros, and nothing in it is ever a formula. */
export function writeSheet(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, headers, rows, widths }) => ({
      name,
      columns: headers.map((_, index) => ({ width: widths?.[index] ?? 24, style: { numFmt: '@' } })),
      rows: [headers, ...rows].map((row) => row.map(neutralized)),
      cells: new Map(headers.map((_, index) => [`0,${index}`, { style: { font: { bold: true }, numFmt: '@' } }])),
      freezePane: { rows: 1 },
    })),
  });
}
