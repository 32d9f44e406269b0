import { NotARecipient } from '../report/refusals.ts';
import type { Obligation } from './obligation.ts';
import { ObligationNotOpen } from './refusals.ts';

/** A recipient, or the department, releases an organization from a report, with a reason. */
export function waiveObligation(
  obligation: Obligation,
  { decides, reason }: { decides: boolean; reason: string },
): Obligation {
  if (!decides) throw new NotARecipient();
  if (obligation.submittedOn !== null || obligation.waived) throw new ObligationNotOpen();
  return { ...obligation, version: obligation.version + 1, waived: true, reason };
}
