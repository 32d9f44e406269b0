import { askedConsent } from './consent-to-partnership.ts';
import type { Partnership } from './partnership.ts';
import type { PartnershipEvent } from './partnership-events.ts';
import { AlreadyDecided, PartnershipNotOpen } from './partnership-refusals.ts';

export type WithholdConsent = { organizationId: string; note: string; at: Date };

/** The pair stays agreed and cannot be signed until the supervisor thinks otherwise. */
export function withholdConsent(
  partnership: Partnership,
  { organizationId, note, at }: WithholdConsent,
): PartnershipEvent[] {
  if (askedConsent(partnership, organizationId).decision !== 'PENDING') throw new AlreadyDecided();
  if (partnership.status !== 'AGREED') throw new PartnershipNotOpen(partnership);
  return [{ type: 'ConsentWithheld', organizationId, note, at }];
}
