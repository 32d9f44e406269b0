import { type Day, daysBetween } from '@twinning/domain/day';

/** Who owes a report for which period by when. What became of it follows from the day it is asked. */
export const obligationStatuses = ['OPEN', 'OVERDUE', 'FULFILLED', 'EXTENDED', 'WAIVED'] as const;
export type ObligationStatus = (typeof obligationStatuses)[number];

export type Obligation = {
  id: string;
  version: number;
  organizationId: string;
  periodId: string;
  /** The report is due before this day. */
  dueOn: Day;
  extended: boolean;
  waived: boolean;
  reason: string | null;
  /** The day of the first submission. */
  submittedOn: Day | null;
};

export function statusOn({ waived, submittedOn, extended, dueOn }: Obligation, today: Day): ObligationStatus {
  if (submittedOn !== null) return 'FULFILLED';
  if (waived) return 'WAIVED';
  if (today >= dueOn) return 'OVERDUE';
  return extended ? 'EXTENDED' : 'OPEN';
}

/** A report due before 15 June is one day late on 15 June. */
export function daysLate({ waived, submittedOn, dueOn }: Obligation, today: Day): number {
  if (waived && submittedOn === null) return 0;
  return Math.max(0, daysBetween(dueOn, submittedOn ?? today) + 1);
}
