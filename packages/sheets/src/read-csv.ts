import { detectDelimiter, streamCsvRows } from 'hucre/csv';
import { decodeText } from './decode-text.ts';
import { UnreadableSheet } from './sheet-fault.ts';
import { columnLetter, type RawRow } from './tabulate.ts';

const newlines = (text: string): number => text.split('\n').length - 1;

/** Excel writes its own delimiter into the first line when asked to. */
function announced(text: string): { delimiter: string; skipped: number } | null {
  const [line, delimiter] = /^sep=(.)\r?\n/.exec(text) ?? [];
  return line && delimiter ? { delimiter, skipped: line.length } : null;
}

const oddQuotes = (text: string): boolean => (text.split('"').length - 1) % 2 === 1;

/** The rows of a text with delimiters, each under the number of the line on which it begins. */
export function* readCsv(bytes: Uint8Array): Generator<RawRow> {
  const text = decodeText(bytes).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const said = announced(text);
  const body = said ? text.slice(said.skipped) : text;
  if (oddQuotes(body)) {
    const line = newlines(body.slice(0, body.lastIndexOf('"'))) + 1 + (said ? 1 : 0);
    throw new UnreadableSheet('UNCLOSED_QUOTE', { line });
  }
  let line = said ? 2 : 1;
  for (const values of streamCsvRows(body, { delimiter: said?.delimiter ?? detectDelimiter(body) })) {
    const formula = values.findIndex((value) => typeof value === 'string' && value.trimStart().startsWith('='));
    if (formula >= 0) throw new UnreadableSheet('FORMULA', { line, column: columnLetter(formula) });
    yield { line, values };
    line += 1 + values.reduce<number>((sum, value) => sum + (typeof value === 'string' ? newlines(value) : 0), 0);
  }
}
