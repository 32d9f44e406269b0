import type { WrittenSheet } from '@twinning/sheets/write-sheet';
import { fieldsOf } from './fields.ts';
import type { ImportKind } from './sheet-import.ts';

const names: Readonly<Record<ImportKind, string>> = {
  ORGANIZATIONS: 'Đơn vị',
  PEOPLE: 'Nhân sự',
  APPOINTMENTS: 'Bổ nhiệm',
  ACCOUNTS: 'Tài khoản',
  REORGANIZATION_LINES: 'Sắp xếp đơn vị',
};

/** A sheet to fill in: its headers and one row as an example, and beside it what each column means. */
export const templateOf = (kind: ImportKind): WrittenSheet[] => [
  {
    name: names[kind],
    headers: fieldsOf[kind].map(({ header }) => header),
    rows: [fieldsOf[kind].map(({ example }) => example)],
  },
  {
    name: 'Hướng dẫn',
    headers: ['Cột', 'Bắt buộc', 'Nội dung', 'Meaning', 'Ví dụ'],
    widths: [24, 12, 80, 70, 28],
    rows: fieldsOf[kind].map(({ header, required, explanation, example }) => [
      header,
      required ? 'Có' : 'Không',
      explanation.vi,
      explanation.en,
      example,
    ]),
  },
];
