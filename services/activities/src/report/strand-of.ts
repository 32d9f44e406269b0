import type { Activity, ActivityKind } from '../activity/activity.ts';
import type { Records } from './records.ts';

const betweenTeachers: ReadonlySet<ActivityKind> = new Set([
  'THEMATIC_SESSION',
  'PROFESSIONAL_EXCHANGE',
  'OPEN_LESSON',
  'RESOURCE_SHARING',
  'TEACHER_SECONDMENT',
]);

/** Under which content of the movement an activity is told: that of its plan item, else what its kind suggests. */
export function strandOf(activity: Activity, { movement, planItems }: Records): 0 | 1 {
  const item = planItems.find(({ id, strandCode }) => strandCode !== null && activity.planItemIds.includes(id));
  const stated = movement.strands.findIndex(({ code }) => code === item?.strandCode);
  if (stated === 0 || stated === 1) return stated;
  return betweenTeachers.has(activity.kind) ? 1 : 0;
}
