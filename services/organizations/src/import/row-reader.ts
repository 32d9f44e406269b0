import type { Text } from '@twinning/domain/text';
import { type ColumnMapping, fieldsOf } from './fields.ts';
import type { RowIssue } from './row.ts';
import type { ImportKind } from './sheet-import.ts';

export type Columns = { kind: ImportKind; headers: readonly string[]; mapping: ColumnMapping };

/** One row by the names of its fields; what is wrong is noted under the header people see. */
export type RowReader = {
  /** The cell, empty when there is none. */
  text(field: string): string;
  /** The cell of a field that must be filled, between two lengths. */
  needed(field: string, least: number, most: number): string;
  issue(field: string, text: Text): void;
  /** The header under which the sheet, or else the template, has a field. */
  header(field: string): string;
  readonly issues: readonly RowIssue[];
};

/** Prepared once for a sheet, used for each of its rows. */
export function rowReaders({ kind, headers, mapping }: Columns): (cells: readonly string[]) => RowReader {
  const places = new Map<string, { index: number; header: string }>();
  headers.forEach((header, index) => {
    const field = mapping[header];
    if (field !== undefined) places.set(field, { index, header });
  });
  const headerOf = (field: string): string =>
    places.get(field)?.header ?? fieldsOf[kind].find(({ name }) => name === field)?.header ?? field;

  return (cells) => {
    const issues: RowIssue[] = [];
    const text = (field: string): string => cells[places.get(field)?.index ?? -1] ?? '';
    const issue = (field: string, why: Text): void => {
      issues.push({ column: headerOf(field), value: text(field), text: why });
    };
    return {
      text,
      issue,
      issues,
      header: headerOf,
      needed(field, least, most) {
        const value = text(field);
        if (value === '') issue(field, { vi: 'Ô này không được để trống.', en: 'This cell must not be empty.' });
        else if (value.length < least || value.length > most)
          issue(field, {
            vi: `Phải dài từ ${least} đến ${most} chữ.`,
            en: `It must have ${least} to ${most} letters.`,
          });
        return value;
      },
    };
  };
}
