import type { Day } from '@twinning/domain/day';

/** Without an end: later than any day. */
const NEVER = 99_999_999;

/** A day as a number that compares as it does: 2025-07-01 is 20250701. */
export const dayNumber = (day: Day | null): number => (day === null ? NEVER : Number(day.replaceAll('-', '')));

export function dayOfNumber(number: number): Day | null {
  if (number === NEVER) return null;
  const digits = String(number);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
