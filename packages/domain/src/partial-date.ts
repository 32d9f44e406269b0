import type { Day } from './day.ts';

/** How much of a date the paper states. */
export type DatePrecision = 'DAY' | 'MONTH' | 'YEAR' | 'UNKNOWN';

/** A date as papers give it: "tháng 9/2023" is `{ value: '2023-09-01', precision: 'MONTH' }`. */
export type PartialDate = { value: Day | null; precision: DatePrecision };

export const unknownDate: PartialDate = { value: null, precision: 'UNKNOWN' };
