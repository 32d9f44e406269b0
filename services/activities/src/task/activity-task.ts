import type { Day } from '@twinning/domain/day';

export const taskKinds = ['CONFIRM', 'DRAFT_REPORT', 'SUBMIT_REPORT', 'REVISE_REPORT', 'DECIDE_REPORT'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** Something that waits for one of the caller's organizations. */
export type ActivityTask = {
  kind: TaskKind;
  activityId: string | null;
  reportId: string | null;
  obligationId: string | null;
  organizationId: string;
  dueOn: Day | null;
};
