import { addDays, type Day } from '@twinning/domain/day';
import type { PartialDate } from '@twinning/domain/partial-date';

/**
 * The first day on which figures may count an activity as held. A month or a year counts from its end, or from the day
 * of the record when that is earlier; an unknown date from the day of the record.
 */
export function countsFrom({ value, precision }: PartialDate, recordedOn: Day): Day {
  if (value === null || precision === 'UNKNOWN') return recordedOn;
  if (precision === 'DAY') return value;
  const last = precision === 'MONTH' ? lastOfMonth(value) : `${value.slice(0, 4)}-12-31`;
  return last < recordedOn ? last : recordedOn;
}

/** The last day a partial date may mean. */
export function latestDay({ value, precision }: PartialDate): Day | null {
  if (value === null) return null;
  if (precision === 'MONTH') return lastOfMonth(value);
  return precision === 'YEAR' ? `${value.slice(0, 4)}-12-31` : value;
}

function lastOfMonth(day: Day): Day {
  const next = addDays(`${day.slice(0, 7)}-28`, 4);
  return addDays(`${next.slice(0, 7)}-01`, -1);
}
