import { streamXlsxRows } from 'hucre/xlsx';
import { checkArchive } from './check-archive.ts';
import { UnreadableSheet } from './sheet-fault.ts';
import type { RawRow } from './tabulate.ts';

/** The rows of the first sheet of a workbook, once it is known to be nothing more than a plain table. */
export async function* readXlsx(bytes: Uint8Array): AsyncGenerator<RawRow> {
  try {
    await checkArchive(bytes);
    for await (const { index, values } of streamXlsxRows(bytes)) yield { line: index + 1, values };
  } catch (error) {
    throw error instanceof UnreadableSheet ? error : new UnreadableSheet('NOT_A_SHEET');
  }
}
