import { fold } from '@twinning/domain/fold';
import type { Term } from '../appointment/term.ts';
import type { RowReader } from './row-reader.ts';
import { notADay, type WrittenDay, writtenDay } from './written-day.ts';

/** A person in a position at a body, as a row names them. */
export type StaffDraft = {
  organization: string;
  personCode: string | null;
  personName: string;
  position: string;
  isHead: boolean;
  /** A sheet of people corrects names; one of appointments only uses them. */
  corrects: boolean;
  /** Null where the row states no day at all. */
  term: Term | null;
};

const heads = /^(hieu truong|giam doc|truong phong|chu tich|bo truong|vu truong|tong bien tap)\b/;
const yes = /^(co|x|yes|y|true|1|dung)$/;
const no = /^(khong|no|n|false|0)$/;

function headOf(row: RowReader, position: string): boolean {
  const said = fold(row.text('isHead'));
  if (said === '') return heads.test(fold(position));
  if (!yes.test(said) && !no.test(said))
    row.issue('isHead', { vi: 'Hãy ghi Có hoặc Không.', en: 'Write Có or Không.' });
  return yes.test(said);
}

function dayIn(row: RowReader, field: string): WrittenDay | null {
  const said = row.text(field);
  if (said === '') return null;
  const day = writtenDay(said);
  if (!day) row.issue(field, notADay);
  return day;
}

const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,59}$/u;

function read(row: RowReader, corrects: boolean, isHead: (position: string) => boolean): StaffDraft | null {
  const organization = row.needed('organization', 1, 200);
  const personName = row.needed('personName', 2, 100);
  const position = row.needed('position', 2, 100);
  const personCode = row.text('personCode');
  if (personCode !== '' && !CODE.test(personCode))
    row.issue('personCode', {
      vi: 'Mã chỉ gồm chữ, số và các dấu . - _ /, nhiều nhất 60 ký tự.',
      en: 'A code has letters, digits and . - _ /, at most 60 of them.',
    });
  const from = dayIn(row, 'from');
  const to = dayIn(row, 'to');
  const head = isHead(position);
  if (row.issues.length > 0) return null;
  const term: Term | null = from && {
    from: from.day,
    precision: from.precision ?? 'DAY',
    to: to?.day ?? null,
    toPrecision: to?.precision ?? 'DAY',
  };
  return {
    organization,
    personName,
    position,
    personCode: personCode === '' ? null : personCode,
    isHead: head,
    corrects,
    term,
  };
}

/** Somebody who works at a body. */
export const readPersonRow = (row: RowReader): StaffDraft | null => read(row, true, () => false);

/** Somebody who is appointed for a term. */
export function readAppointmentRow(row: RowReader): StaffDraft | null {
  row.needed('from', 4, 20);
  return read(row, false, (position) => headOf(row, position));
}

export const staffKey = ({ organization, personCode, personName, position, term }: StaffDraft): string =>
  [fold(organization), personCode ?? fold(personName), fold(position), term?.from ?? ''].join('|');
