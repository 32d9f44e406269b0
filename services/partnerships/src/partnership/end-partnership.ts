import { dayOf } from '@twinning/domain/day';
import { isParty, isSigned, type Partnership } from './partnership.ts';
import type { PartnershipEvent } from './partnership-events.ts';
import { NotAParty, PartnershipNotOpen } from './partnership-refusals.ts';

export type EndPartnership = { organizationId: string; reason: string; at: Date };

/** Ended before its period is over it is ENDED, afterwards COMPLETED. */
export function endPartnership(partnership: Partnership, by: EndPartnership): PartnershipEvent[] {
  if (!isParty(partnership, by.organizationId)) throw new NotAParty();
  if (!isSigned(partnership)) throw new PartnershipNotOpen(partnership);
  const on = dayOf(by.at);
  const inFull = partnership.period.to !== null && partnership.period.to <= on;
  return [{ type: 'PartnershipEnded', ...by, on, inFull }];
}
