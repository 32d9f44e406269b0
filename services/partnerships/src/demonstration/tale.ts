import type { Day } from '@twinning/domain/day';
import type { Announcement } from '@twinning/events/announcement';
import type { Memorandum } from '../memorandum/memorandum.ts';
import type { Partnership } from '../partnership/partnership.ts';
import type { JointPlan } from '../plan/joint-plan.ts';

/** A line of the journal, as if the service had written it on its day. */
export type JournalEntry = { at: Date; announcement: Announcement };

/** What became of a partnership of the city, and the journal of how it came about. */
export type Tale = {
  partnership: Partnership;
  memoranda: readonly Memorandum[];
  plans: readonly JointPlan[];
  documentIds: readonly string[];
  journal: readonly JournalEntry[];
};

/** Papers tell days; an instant is needed: noon in Hanoi is the same day everywhere. */
export const noon = (day: Day): Date => new Date(`${day}T05:00:00Z`);
export const noonOrNull = (day: Day | null): Date | null => (day === null ? null : noon(day));
