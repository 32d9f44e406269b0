import type { Activity, Twinning, Unit } from './types.ts';

/** How the reader's units stand to an activity; the services have the last word. */
export function standingOf(activity: Activity, twinning: Twinning | null, units: Unit[]) {
  const { organizer, participation, status } = activity;
  const parties = twinning?.partnership?.parties.map(({ organization }) => organization) ?? [];
  const twins = parties.filter(({ id }) => id !== organizer.id);
  const confirmed = new Set(
    participation.filter(({ confirmedAt }) => confirmedAt).map(({ organization }) => organization.id),
  );
  const mine = new Set(units.map(({ id }) => id));
  const recorded = status === 'RECORDED';
  const participants = participation.map(({ organization }) => organization);
  return {
    /** Twins of the reader's that may still confirm. */
    confirming: recorded ? twins.filter(({ id }) => mine.has(id) && !confirmed.has(id)) : [],
    /** Twins of the reader's that may give their own count. */
    disputing: recorded || status === 'DISPUTED' ? twins.filter(({ id }) => mine.has(id)) : [],
    organizer: mine.has(organizer.id) ? organizer : undefined,
    showing: participants.filter(({ id }) => mine.has(id)),
    waiting: recorded ? twins.filter(({ id }) => !mine.has(id) && !confirmed.has(id)) : [],
  };
}

export type Standing = ReturnType<typeof standingOf>;
