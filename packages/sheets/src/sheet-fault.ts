import type { Text } from '@twinning/domain/text';
import { limits } from './sheet.ts';

const most = limits.rows.toLocaleString('vi-VN');
const words = {
  EMPTY: {
    vi: 'Tệp không có dòng dữ liệu nào dưới dòng tiêu đề.',
    en: 'The file has no row below its headers.',
  },
  OLD_FORMAT: {
    vi: 'Đây là tệp Excel kiểu cũ (.xls). Hãy mở bằng Excel và lưu lại thành .xlsx.',
    en: 'This is an old Excel file (.xls). Open it in Excel and save it as .xlsx.',
  },
  ENCRYPTED: {
    vi: 'Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi gửi lại.',
    en: 'The file is protected by a password. Remove it and send the file again.',
  },
  NOT_A_SHEET: {
    vi: 'Tệp này không phải bảng tính .xlsx hoặc .csv đọc được.',
    en: 'This file is no readable .xlsx or .csv sheet.',
  },
  TOO_LARGE: {
    vi: 'Tệp bung ra quá lớn hoặc nén bất thường nên không được đọc.',
    en: 'The file unpacks to far more than a sheet of this kind holds; it was not read.',
  },
  TOO_LONG: {
    vi: 'Đọc tệp mất quá nhiều thời gian hoặc bộ nhớ. Hãy chia thành các tệp nhỏ hơn.',
    en: 'Reading the file took too much time or memory. Split it into smaller files.',
  },
  ACTIVE_CONTENT: {
    vi: 'Tệp có macro hoặc đối tượng nhúng. Hãy lưu lại thành .xlsx không có macro.',
    en: 'The file holds macros or embedded objects. Save it as .xlsx without them.',
  },
  EXTERNAL_LINKS: {
    vi: 'Tệp có liên kết ra ngoài. Hãy bỏ liên kết (dán giá trị) rồi gửi lại.',
    en: 'The file links to the outside. Remove the links (paste values) and send it again.',
  },
  MERGED_CELLS: {
    vi: 'Có ô gộp. Hãy bỏ gộp ô để mỗi dòng đứng riêng.',
    en: 'There are merged cells. Unmerge them, so that each row stands by itself.',
  },
  FORMULA: {
    vi: 'Có công thức. Hãy dán giá trị thay cho công thức.',
    en: 'There is a formula. Paste its value instead.',
  },
  TOO_MANY_ROWS: {
    vi: `Tệp có hơn ${most} dòng. Hãy chia thành nhiều tệp.`,
    en: `The file has more than ${limits.rows.toLocaleString('en')} rows. Split it into several files.`,
  },
  TOO_MANY_COLUMNS: {
    vi: `Tệp có hơn ${limits.columns} cột. Hãy bỏ những cột không cần nhập.`,
    en: `The file has more than ${limits.columns} columns. Remove those that are not to be imported.`,
  },
  CELL_TOO_LONG: {
    vi: `Có ô dài hơn ${limits.cell.toLocaleString('vi-VN')} chữ.`,
    en: `A cell holds more than ${limits.cell.toLocaleString('en')} letters.`,
  },
  DUPLICATE_HEADER: {
    vi: 'Hai cột có cùng tiêu đề. Hãy đổi tên hoặc bỏ một cột.',
    en: 'Two columns bear the same header. Rename or remove one.',
  },
  MISSING_HEADER: {
    vi: 'Có dữ liệu trong cột không có tiêu đề.',
    en: 'There are values in a column without a header.',
  },
  UNCLOSED_QUOTE: {
    vi: 'Có dấu ngoặc kép mở mà không đóng.',
    en: 'A quotation mark is opened and never closed.',
  },
} as const satisfies Record<string, Text>;

export type SheetFaultCode = keyof typeof words;

/** Why a file is refused as a whole, and where in it. */
export type SheetFault = { code: SheetFaultCode; line: number | null; column: string | null; text: Text };

/** Ends the reading of a file; never leaves this package. */
export class UnreadableSheet extends Error {
  readonly fault: SheetFault;

  constructor(code: SheetFaultCode, where: { line?: number; column?: string } = {}) {
    super(words[code].en);
    this.fault = { code, line: where.line ?? null, column: where.column ?? null, text: words[code] };
  }
}
