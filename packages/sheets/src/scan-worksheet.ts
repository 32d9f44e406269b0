import { limits } from './sheet.ts';
import { UnreadableSheet } from './sheet-fault.ts';

const TAG = /<(?:\w+:)?(row|c|f|mergeCell)(?=[\s/>])([^>]*)>/g;
const attribute = (attributes: string, name: string) => new RegExp(`\\b${name}="([A-Z]*)(\\d*)`).exec(attributes);

/** Blank rows are not counted by whoever fills a sheet; they may stand among the others. */
const mostLines = limits.rows * 1.1;

/** Reads the tags of a worksheet as they are inflated and stops at the first thing a plain table does not have. */
export function worksheetScan() {
  const decoder = new TextDecoder();
  let rest = '';
  let rows = 0;
  let cell: RegExpExecArray | null = null;

  function see(name: string, attributes: string): void {
    if (name === 'c') cell = attribute(attributes, 'r');
    else if (name === 'row') {
      rows += 1;
      if (rows > mostLines) throw new UnreadableSheet('TOO_MANY_ROWS', { line: rows });
    } else {
      const place = name === 'f' ? cell : attribute(attributes, 'ref');
      throw new UnreadableSheet(name === 'f' ? 'FORMULA' : 'MERGED_CELLS', {
        ...(place?.[2] && { line: Number(place[2]) }),
        ...(place?.[1] && { column: place[1] }),
      });
    }
  }

  return {
    take(chunk: Uint8Array): void {
      const text = rest + decoder.decode(chunk, { stream: true });
      const cut = text.lastIndexOf('<');
      const whole = cut < 0 ? text : text.slice(0, cut);
      for (const [, name, attributes] of whole.matchAll(TAG)) see(name!, attributes!);
      rest = cut < 0 ? '' : text.slice(cut);
    },
    end(): void {
      for (const [, name, attributes] of rest.matchAll(TAG)) see(name!, attributes!);
    },
  };
}
