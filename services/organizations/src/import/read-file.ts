import { type ColumnMapping, missingFields } from './fields.ts';
import { type ImportFault, mostDecreeLines, type SheetImport } from './sheet-import.ts';

type Found =
  | { headers: readonly string[]; rows: number; mapping: ColumnMapping; fault?: never }
  | { fault: ImportFault; headers?: never };

const tooManyLines: ImportFault = {
  code: 'TOO_MANY_ROWS',
  line: mostDecreeLines + 2,
  column: null,
  text: {
    vi: `Tệp sắp xếp đơn vị có nhiều nhất ${mostDecreeLines} dòng. Hãy chia thành nhiều tệp, mỗi quyết định nằm trọn trong một tệp.`,
    en: `A sheet of decrees has at most ${mostDecreeLines} rows. Split it into several, each decree within one.`,
  },
};

/** Once its rows are known, an import is refused, waits for somebody to name its columns, or is checked. */
export function readFile(sheet: SheetImport, found: Found, now: Date): SheetImport {
  if (found.fault) return { ...sheet, state: 'REFUSED', fault: found.fault, finishedAt: now };
  const { headers, rows, mapping } = found;
  if (sheet.kind === 'REORGANIZATION_LINES' && rows > mostDecreeLines)
    return { ...sheet, state: 'REFUSED', fault: tooManyLines, finishedAt: now };
  const missing = missingFields(sheet.kind, mapping);
  const unnamed = headers.filter((header) => mapping[header] === undefined);
  const read = { ...sheet, headers, mapping, total: rows, done: 0 };
  if (missing.length === 0) return { ...read, state: 'CHECKING' };
  if (missing.length <= unnamed.length) return { ...read, state: 'MAPPING' };
  const names = missing.map(({ header }) => `"${header}"`).join(', ');
  const fault: ImportFault = {
    code: 'MISSING_COLUMN',
    line: null,
    column: missing[0]?.header ?? null,
    text: {
      vi: `Thiếu cột bắt buộc ${names}. Hãy tải tệp mẫu để xem các cột.`,
      en: `The required columns ${names} are missing. Download the template to see the columns.`,
    },
  };
  return { ...sheet, headers, state: 'REFUSED', fault, finishedAt: now };
}
