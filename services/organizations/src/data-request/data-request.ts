import { addDays, type Day } from '@twinning/domain/day';

export const dataRequestKinds = ['EXPORT', 'ERASURE'] as const;
export type DataRequestKind = (typeof dataRequestKinds)[number];
export const dataRequestOutcomes = ['DONE', 'PARTLY', 'REFUSED'] as const;
export type DataRequestOutcome = (typeof dataRequestOutcomes)[number];

/** What somebody asks about the data kept of them; it is open until it is answered. */
export type DataRequest = {
  id: string;
  version: number;
  personId: string;
  kind: DataRequestKind;
  reason: string | null;
  askedBy: string;
  askedAt: Date;
  dueOn: Day;
  answeredAt: Date | null;
  answeredBy: string | null;
  outcome: DataRequestOutcome | null;
  note: string | null;
};

const WORKING_DAYS = 2;
const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWorkingDay = (day: Day): boolean => weekday(day) !== 0 && weekday(day) !== 6;

/** Two working days after the day on which it was asked (Decree 356/2025); public holidays are not known here. */
export function answerDueOn(asked: Day): Day {
  let day = asked;
  for (let left = WORKING_DAYS; left > 0; left -= isWorkingDay(day) ? 1 : 0) day = addDays(day, 1);
  return day;
}
