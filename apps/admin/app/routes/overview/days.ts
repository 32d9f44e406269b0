import { dayBefore, today } from '#app/i18n/dates.ts';

/** A movement that is over is looked at on its last day, unless the reader names another. */
export function lastDayOf(period: { to: string | null }): string {
  const now = today();
  return period.to && period.to <= now ? dayBefore(period.to) : now;
}

/** The first day of the map with communes in place of districts. */
export const REFORM = '2025-07-01';
