import { addDays, type Day } from '@twinning/domain/day';
import type { PartialDate } from '@twinning/domain/partial-date';
import type { Period } from '@twinning/domain/period';

/** Since then Hanoi had its thirty districts. Founding days are not in the papers, so older facts are not claimed. */
export const mapSince: Day = '2014-04-01';
/** The district level ends and the 126 communes begin. */
export const reform: Day = '2025-07-01';
/** The smaller reform of the communes. */
export const smallReform: Day = '2025-01-01';
/** The department forms its professional clusters; the month is all that is known. */
export const clustersFormed: Day = '2025-10-01';
export const movementBegins: Day = '2022-12-12';
/** The closing conference, at which the figures were published. */
export const closing: Day = '2025-05-06';

export const always: Period = { from: mapSince, to: null };
export const beforeReform: Period = { from: mapSince, to: reform };
export const sinceReform: Period = { from: reform, to: null };

export const onDay = (value: Day): PartialDate => ({ value, precision: 'DAY' });
export const thatDay = (day: Day): Period => ({ from: day, to: addDays(day, 1) });

/** The day itself, or the Monday after it: offices sign nothing at weekends. */
export function workday(day: Day): Day {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}
