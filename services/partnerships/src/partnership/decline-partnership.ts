import { dayOf } from '@twinning/domain/day';
import { isOpen, isParty, type Partnership } from './partnership.ts';
import type { PartnershipEvent } from './partnership-events.ts';
import { NotAParty, PartnershipNotOpen } from './partnership-refusals.ts';

export type DeclinePartnership = { organizationId: string; reason: string; at: Date };

/** Until it is signed any party may say no, also one that had agreed. */
export function declinePartnership(
  partnership: Partnership,
  { organizationId, reason, at }: DeclinePartnership,
): PartnershipEvent[] {
  if (!isParty(partnership, organizationId)) throw new NotAParty();
  if (!isOpen(partnership)) throw new PartnershipNotOpen(partnership);
  return [{ type: 'PartnershipDeclined', organizationId, reason, on: dayOf(at), at }];
}
