import type { Consent, Partnership } from './partnership.ts';
import type { PartnershipEvent } from './partnership-events.ts';
import { AlreadyDecided, NotASupervisor, PartnershipNotOpen } from './partnership-refusals.ts';

export type ConsentToPartnership = { organizationId: string; note: string | null; at: Date };

/** A supervisor is asked once the parties have agreed; one that withheld its consent may give it later. */
export function consentToPartnership(
  partnership: Partnership,
  { organizationId, note, at }: ConsentToPartnership,
): PartnershipEvent[] {
  const own = askedConsent(partnership, organizationId);
  if (own.decision === 'GIVEN') throw new AlreadyDecided();
  if (partnership.status !== 'AGREED') throw new PartnershipNotOpen(partnership);

  const events: PartnershipEvent[] = [{ type: 'ConsentGiven', organizationId, note, at }];
  const isLast = partnership.consents.every((consent) => consent.decision === 'GIVEN' || consent === own);
  if (isLast) events.push({ type: 'AllSupervisorsConsented', at });
  return events;
}

export function askedConsent(partnership: Partnership, organizationId: string): Consent {
  const consent = partnership.consents.find(({ supervisorId }) => supervisorId === organizationId);
  if (!consent) throw new NotASupervisor();
  return consent;
}
