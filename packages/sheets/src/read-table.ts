import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import type { SheetRow } from './sheet.ts';
import { UnreadableSheet } from './sheet-fault.ts';
import { sniff } from './sniff.ts';
import { type RawRow, tabulator } from './tabulate.ts';

function rowsOf(bytes: Uint8Array): AsyncIterable<RawRow> | Iterable<RawRow> {
  const format = sniff(bytes);
  if (format === 'XLSX') return readXlsx(bytes);
  if (format === 'CSV') return readCsv(bytes);
  throw new UnreadableSheet(format === 'UNKNOWN' ? 'NOT_A_SHEET' : format);
}

/** Reads a file in this process: only for the process that may die of it. Answers the headers when all rows were given. */
export async function readTable(bytes: Uint8Array, give: (row: SheetRow) => void): Promise<string[]> {
  const table = tabulator();
  for await (const raw of rowsOf(bytes)) {
    const row = table.take(raw);
    if (row) give(row);
  }
  return table.headers();
}
