import type { Day } from '@twinning/domain/day';

/** A stretch of the movement on which its twins report. */
export type ReportingPeriod = {
  id: string;
  movementId: string;
  code: string;
  title: string;
  from: Day;
  to: Day;
  /** Reports are due before this day. */
  dueOn: Day;
};
