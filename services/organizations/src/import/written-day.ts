import { type Day, isDay } from '@twinning/domain/day';
import type { Text } from '@twinning/domain/text';
import type { CoarsePrecision } from '../organization/organization.ts';

export type WrittenDay = { day: Day; precision: CoarsePrecision | null };

const two = (text: string): string => text.padStart(2, '0');
const WHOLE = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const MONTH = /^(?:tháng\s*)?(\d{1,2})[/.-](\d{4})$/i;
const YEAR = /^(?:năm\s*)?(\d{4})$/i;

export const notADay: Text = {
  vi: 'Không phải một ngày có thật; hãy viết như 01/07/2025 (hoặc 07/2025, 2025 khi không rõ ngày).',
  en: 'This is no day of the calendar; write it as 01/07/2025 (or 07/2025, 2025 when the day is not known).',
};

/** A day as sheets write it: 01/07/2025, 2025-07-01, or only its month or year. Null when it is none. */
export function writtenDay(text: string): WrittenDay | null {
  const [, date, month, year] = WHOLE.exec(text) ?? [];
  if (date && month && year) return sound(`${year}-${two(month)}-${two(date)}`, null);
  const [, ofMonth, ofYear] = MONTH.exec(text) ?? [];
  if (ofMonth && ofYear) return sound(`${ofYear}-${two(ofMonth)}-01`, 'MONTH');
  const [, only] = YEAR.exec(text) ?? [];
  if (only) return sound(`${only}-01-01`, 'YEAR');
  return sound(text, null);
}

const sound = (day: string, precision: CoarsePrecision | null): WrittenDay | null =>
  isDay(day) ? { day, precision } : null;
