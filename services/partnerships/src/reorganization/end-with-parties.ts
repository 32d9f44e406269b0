import type { Day } from '@twinning/domain/day';
import { isOpen, isSigned, type Partnership } from '../partnership/partnership.ts';
import type { PartnershipEvent } from '../partnership/partnership-events.ts';

/** A party that a decree ends, and who takes over the whole of it, if anybody does. */
export type EndedParty = { partyId: string; successorId: string | null };
export type Outcome = 'STAYS' | 'SUCCEEDED' | 'ENDED' | 'COMPLETED' | 'LAPSED';

/**
 * What a decree makes of a partnership some of whose parties it ends. One of offices passes to the successors when each
 * such party has one for the whole of it, and ends otherwise. Schools take theirs along: nothing is touched.
 */
export function outcomeFor(partnership: Partnership, ended: readonly EndedParty[], on: Day): Outcome {
  const touched = ended.filter(({ partyId }) =>
    partnership.parties.some(({ organizationId }) => organizationId === partyId),
  );
  if (partnership.level !== 'DISTRICT' || touched.length === 0) return 'STAYS';
  if (isOpen(partnership)) return 'LAPSED';
  if (!isSigned(partnership)) return 'STAYS';
  const { to } = partnership.period;
  if (to !== null && to <= on) return 'COMPLETED';
  return touched.every(({ successorId }) => successorId !== null) ? 'SUCCEEDED' : 'ENDED';
}

export function endWithParties(
  partnership: Partnership,
  ended: readonly EndedParty[],
  { on, reason, at }: { on: Day; reason: string; at: Date },
): PartnershipEvent[] {
  const outcome = outcomeFor(partnership, ended, on);
  if (outcome === 'STAYS') return [];
  if (outcome === 'SUCCEEDED') return [{ type: 'PartnershipSucceeded', on, reason, at }];
  return [{ type: 'PartnershipEndedByDecree', outcome, on, reason, at }];
}
