import { type Day, dayOf } from '@twinning/domain/day';
import type { Partnership, Signatory } from './partnership.ts';
import type { PartnershipEvent } from './partnership-events.ts';
import { putInForce } from './put-in-force.ts';

export type SignPartnership = { on: Day; signatories: ReadonlyMap<string, Signatory>; at: Date };

/** A partnership is signed by its first memorandum in force; later ones change nothing about it. */
export function signPartnership(partnership: Partnership, by: SignPartnership): PartnershipEvent[] {
  if (partnership.status !== 'CONSENTED') return [];
  const begins = partnership.period.from ?? by.on;
  const today = dayOf(by.at);
  return [{ type: 'PartnershipSigned', ...by }, ...(begins <= today ? putInForce(by.at) : [])];
}
