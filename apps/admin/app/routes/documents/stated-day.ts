import { partialDayText } from '#app/i18n/dates.ts';
import type { Translate } from '#app/i18n/i18n.ts';

/** 2022-12-12, 2022-12 and 2022 as the graph states dates in texts, in words. */
export function statedDay(stated: string, t: Translate): string {
  const precision = stated.length === 4 ? 'YEAR' : stated.length === 7 ? 'MONTH' : 'DAY';
  return partialDayText({ value: `${stated}-01-01`.slice(0, 10), precision }, t);
}
