import type { Day } from '@twinning/domain/day';
import { type Activity, statusOn } from '../activity/activity.ts';

export const fulfilmentStatuses = ['OPEN', 'IN_PROGRESS', 'FULFILLED', 'OVERDUE'] as const;
export type FulfilmentStatus = (typeof fulfilmentStatuses)[number];

/** What came of a promise: kept once the twins confirmed an activity for it, late when its day has passed without one. */
export function fulfilmentOf(
  dueOn: Day | null,
  activities: readonly Pick<Activity, 'status' | 'heldOn'>[],
  today: Day,
): FulfilmentStatus {
  const statuses = activities.map((activity) => statusOn(activity, today));
  if (statuses.includes('CONFIRMED')) return 'FULFILLED';
  if (dueOn !== null && dueOn < today) return 'OVERDUE';
  return statuses.some((status) => status !== 'CANCELLED') ? 'IN_PROGRESS' : 'OPEN';
}
