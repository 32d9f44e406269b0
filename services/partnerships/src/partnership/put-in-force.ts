import { dayOf } from '@twinning/domain/day';
import type { Partnership } from './partnership.ts';
import type { PartnershipEvent } from './partnership-events.ts';

export const putInForce = (at: Date): PartnershipEvent[] => [{ type: 'PartnershipCameIntoForce', at }];

/** What is signed takes effect on the first day of its period. */
export function putInForceWhenDue(partnership: Partnership, at: Date): PartnershipEvent[] {
  const { status, period } = partnership;
  return status === 'SIGNED' && period.from !== null && period.from <= dayOf(at) ? putInForce(at) : [];
}
