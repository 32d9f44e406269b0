import type { Activity } from './activity.ts';
import type { ActivityEvent } from './evolve-activity.ts';
import { ActivityNotPlanned, NotTheOrganizer } from './refusals.ts';

/** Only what was planned can be called off: what was recorded has been held. */
export function cancelActivity(activity: Activity, by: { organizationId: string; reason: string }): ActivityEvent[] {
  if (activity.organizerId !== by.organizationId) throw new NotTheOrganizer();
  if (activity.status !== 'PLANNED') throw new ActivityNotPlanned();
  return [{ type: 'ActivityCancelled', reason: by.reason }];
}
