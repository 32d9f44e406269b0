import * as z from 'zod';
import { choice, optionalDay } from './values.ts';

export const precisions = ['DAY', 'MONTH', 'YEAR', 'UNKNOWN'] as const;

/** A date as papers give it: any day of the month or the year will do where only that much is known. */
export const partialDay = z
  .object({ value: optionalDay, precision: choice(precisions) })
  .refine(({ value, precision }) => value !== undefined || precision === 'UNKNOWN', {
    path: ['value'],
    message: 'required',
  })
  .transform(({ value, precision }) => ({ value: firstDay(value, precision), precision }));

function firstDay(day: string | undefined, precision: (typeof precisions)[number]): string | null {
  if (!day || precision === 'UNKNOWN') return null;
  if (precision === 'YEAR') return `${day.slice(0, 4)}-01-01`;
  return precision === 'MONTH' ? `${day.slice(0, 7)}-01` : day;
}
