import { addDays, type Day } from '@twinning/domain/day';
import { NotARecipient } from '../report/refusals.ts';
import type { Obligation } from './obligation.ts';
import { DueDayNotLater, ObligationNotOpen } from './refusals.ts';

/** A recipient, or the department, grants more time with a reason. */
export function extendObligation(
  obligation: Obligation,
  { decides, dueOn, reason, today }: { decides: boolean; dueOn: Day; reason: string; today: Day },
): Obligation {
  if (!decides) throw new NotARecipient();
  if (obligation.submittedOn !== null || obligation.waived) throw new ObligationNotOpen();
  if (dueOn <= obligation.dueOn || dueOn <= today || dueOn > addDays(obligation.dueOn, 366)) throw new DueDayNotLater();
  return { ...obligation, version: obligation.version + 1, dueOn, extended: true, reason };
}
