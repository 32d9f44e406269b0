import type { Consent, Partnership } from '../partnership/partnership.ts';
import type { PartnershipEvent } from '../partnership/partnership-events.ts';
import type { ByDecree, Heirs, Rerouting } from './rerouting.ts';

type Rerouted = { reroutings: Rerouting[]; events: PartnershipEvent[] };

const asked = (supervisorId: string): Consent => ({ supervisorId, decision: 'PENDING', decidedAt: null, note: null });

/**
 * A consent that a dissolved body still owes falls to whoever stands over the school instead. Whoever has consented
 * already is not asked twice. Where nobody has decided who that is the question stays open and the consent where it was.
 */
export function rerouteConsents(partnership: Partnership, heirs: readonly Heirs[], { note, at }: ByDecree): Rerouted {
  let consents: readonly Consent[] = partnership.consents;
  const reroutings: Rerouting[] = [];
  for (const { supervisorId, heirIds, open } of heirs) {
    const place = partnership.consents.findIndex((consent) => consent.supervisorId === supervisorId);
    const before = partnership.consents[place];
    if (!before || before.decision === 'GIVEN') continue;
    const addedIds = heirIds.filter((id) => !consents.some((consent) => consent.supervisorId === id));
    reroutings.push({ supervisorId, heirIds, open, addedIds, place, before });
    consents = consents.flatMap((consent) =>
      consent.supervisorId === supervisorId
        ? [...(open || heirIds.length === 0 ? [consent] : []), ...addedIds.map(asked)]
        : [consent],
    );
  }
  if (consents.length === partnership.consents.length && consents.every((one, at) => one === partnership.consents[at]))
    return { reroutings, events: [] };
  const events: PartnershipEvent[] = [{ type: 'ConsentsRerouted', status: null, consents, note, at }];
  if (partnership.status === 'AGREED' && consents.every(({ decision }) => decision === 'GIVEN'))
    events.push({ type: 'AllSupervisorsConsented', at });
  return { reroutings, events };
}
