import { writeXlsxStream } from 'hucre/xlsx';
import { neutralized } from './cell-text.ts';

/** A sheet of any length, written while its rows are read: memory does not grow with them. */
export function streamSheet(
  name: string,
  headers: readonly string[],
  rows: AsyncIterable<readonly string[]>,
): ReadableStream<Uint8Array> {
  async function* texts() {
    yield headers.map(neutralized);
    for await (const row of rows) yield row.map(neutralized);
  }
  return writeXlsxStream(texts(), { name, freezePane: { rows: 1 } });
}
