import { daysBetween } from '#app/i18n/dates.ts';

const SOON_DAYS = 14;
export const groups = ['overdue', 'soon', 'later', 'undated'] as const;
export type Group = (typeof groups)[number];

export function groupOf(dueOn: string | null, today: string): Group {
  if (!dueOn) return 'undated';
  const left = daysBetween(today, dueOn);
  if (left < 0) return 'overdue';
  return left <= SOON_DAYS ? 'soon' : 'later';
}

/** Soonest deadline first; what has none comes last. */
export function byDeadline(a: { dueOn: string | null }, b: { dueOn: string | null }): number {
  return (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999');
}
