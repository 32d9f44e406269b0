import { type Heirs, passOn } from '@twinning/registry/pass-on';
import type { Consent, Partnership } from '../partnership/partnership.ts';
import type { PartnershipEvent } from '../partnership/partnership-events.ts';
import type { ByDecree, Rerouting } from './rerouting.ts';

type Rerouted = { reroutings: Rerouting[]; events: PartnershipEvent[] };

const ofConsents = {
  ownerOf: ({ supervisorId }: Consent) => supervisorId,
  owedBy: (supervisorId: string): Consent => ({ supervisorId, decision: 'PENDING', decidedAt: null, note: null }),
  isDone: ({ decision }: Consent) => decision === 'GIVEN',
};

/**
 * A consent that a dissolved body still owes falls to whoever stands over the school instead, who decides anew. Where
 * that leaves nobody to be asked, the partnership has all consents.
 */
export function rerouteConsents(partnership: Partnership, heirs: readonly Heirs[], { note, at }: ByDecree): Rerouted {
  const { duties: consents, passed: reroutings } = passOn(partnership.consents, heirs, ofConsents);
  if (consents === partnership.consents) return { reroutings, events: [] };
  const events: PartnershipEvent[] = [{ type: 'ConsentsRerouted', status: null, consents, note, at }];
  if (partnership.status === 'AGREED' && consents.every(({ decision }) => decision === 'GIVEN'))
    events.push({ type: 'AllSupervisorsConsented', at });
  return { reroutings, events };
}
