import { putBack } from '@twinning/registry/pass-on';
import { type Consent, isOpen, type Partnership } from '../partnership/partnership.ts';
import type { PartnershipEvent } from '../partnership/partnership-events.ts';
import type { ByDecree, Rerouting } from './rerouting.ts';

type Logged = Rerouting & { reroutedAt: Date };
type TakenBack = { kept: Logged[]; events: PartnershipEvent[] };

/** Puts back what a decree had changed, except where somebody has acted on it since. */
export function takeBackConsents(
  partnership: Partnership,
  logged: readonly Logged[],
  { note, at }: ByDecree,
): TakenBack {
  const kept = logged.filter((rerouting) => !isOpen(partnership) || hasActed(partnership.consents, rerouting));
  const back = logged.filter((rerouting) => !kept.includes(rerouting));
  if (back.every(changedNothing)) return { kept, events: [] };
  const consents = putBack(partnership.consents, back, ({ supervisorId }) => supervisorId);
  const reopens = partnership.status === 'CONSENTED' && consents.some(({ decision }) => decision !== 'GIVEN');
  return { kept, events: [{ type: 'ConsentsTakenBack', status: reopens ? 'AGREED' : null, consents, note, at }] };
}

/** Whoever was newly asked has acted with any decision; whoever was asked before, with one that came later. */
const hasActed = (consents: readonly Consent[], { heirIds, addedIds, reroutedAt }: Logged): boolean =>
  consents
    .filter(({ supervisorId, decision }) => heirIds.includes(supervisorId) && decision !== 'PENDING')
    .some(
      ({ supervisorId, decidedAt }) =>
        addedIds.includes(supervisorId) || (decidedAt !== null && reroutedAt < decidedAt),
    );

const changedNothing = ({ heirIds }: Rerouting): boolean => heirIds.length === 0;
