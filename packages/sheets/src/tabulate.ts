import { cellText } from './cell-text.ts';
import { limits, type SheetRow } from './sheet.ts';
import { UnreadableSheet } from './sheet-fault.ts';

type Value = string | number | boolean | Date | null;
export type RawRow = { line: number; values: readonly Value[] };

/** Letters as the spreadsheet shows them over its columns: 0 is A, 26 is AA. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

const sameHeader = (header: string) => header.toLocaleLowerCase('vi').replace(/\s+/g, ' ');

function headersOf({ line, values }: RawRow): string[] {
  const headers = values.map(cellText);
  while (headers.at(-1) === '') headers.pop();
  if (headers.length > limits.columns) throw new UnreadableSheet('TOO_MANY_COLUMNS', { line });
  const seen = new Set<string>();
  for (const header of headers.filter((text) => text !== '')) {
    if (seen.has(sameHeader(header))) throw new UnreadableSheet('DUPLICATE_HEADER', { line, column: header });
    seen.add(sameHeader(header));
  }
  return headers;
}

/** Rows become a table: headers first, blank lines left out, every value in a column that has a name. */
export function tabulator() {
  let headers: string[] | null = null;
  let named: number[] = [];
  let count = 0;

  return {
    headers: (): string[] => {
      if (count === 0) throw new UnreadableSheet('EMPTY');
      return named.map((index) => headers![index]!);
    },

    take(row: RawRow): SheetRow | null {
      const { line } = row;
      if (headers === null) {
        const found = headersOf(row);
        if (found.length === 0) return null;
        headers = found;
        named = found.flatMap((header, index) => (header === '' ? [] : [index]));
        return null;
      }
      const cells = row.values.map(cellText);
      if (cells.every((cell) => cell === '')) return null;
      const stray = cells.findIndex((cell, index) => cell !== '' && !headers![index]);
      if (stray >= 0) throw new UnreadableSheet('MISSING_HEADER', { line, column: columnLetter(stray) });
      const long = cells.findIndex((cell) => cell.length > limits.cell);
      if (long >= 0) throw new UnreadableSheet('CELL_TOO_LONG', { line, column: headers[long]! });
      count += 1;
      if (count > limits.rows) throw new UnreadableSheet('TOO_MANY_ROWS', { line });
      return { line, cells: named.map((index) => cells[index] ?? '') };
    },
  };
}
