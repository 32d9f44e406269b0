import type { Partnership } from './partnership.ts';
import type { PartnershipEvent } from './partnership-events.ts';
import { AlreadyAgreed, NotAParty, PartnershipNotOpen } from './partnership-refusals.ts';

export type AgreeToPartnership = { organizationId: string; at: Date };

/** With the last party's word it is agreed; where no supervisor is to be asked it is consented as well. */
export function agreeToPartnership(
  partnership: Partnership,
  { organizationId, at }: AgreeToPartnership,
): PartnershipEvent[] {
  const own = partnership.parties.find((party) => party.organizationId === organizationId);
  if (!own) throw new NotAParty();
  if (own.agreed) throw new AlreadyAgreed();
  if (partnership.status !== 'PROPOSED') throw new PartnershipNotOpen(partnership);

  const events: PartnershipEvent[] = [{ type: 'PartyAgreed', organizationId, at }];
  if (!partnership.parties.every((party) => party.agreed || party === own)) return events;
  events.push({ type: 'AllPartiesAgreed', at });
  if (partnership.consents.length === 0) events.push({ type: 'AllSupervisorsConsented', at });
  return events;
}
