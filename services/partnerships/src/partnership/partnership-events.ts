import type { Day } from '@twinning/domain/day';
import { type LiveState, restored } from './live-state.ts';
import {
  type Consent,
  type Decision,
  isOpen,
  type OpenPartnership,
  type Partnership,
  type Signatory,
} from './partnership.ts';

/** What can happen to a partnership. */
type At = { at: Date };
export type PartnershipProposed = At & {
  type: 'PartnershipProposed';
  organizationId: string;
  proposal: OpenPartnership;
};
export type PartyAgreed = At & { type: 'PartyAgreed'; organizationId: string };
export type AllPartiesAgreed = At & { type: 'AllPartiesAgreed' };
export type SupervisorDecided = At & {
  type: 'ConsentGiven' | 'ConsentWithheld';
  organizationId: string;
  note: string | null;
};
export type AllSupervisorsConsented = At & { type: 'AllSupervisorsConsented' };
export type PartnershipDeclined = At & {
  type: 'PartnershipDeclined';
  organizationId: string;
  reason: string;
  on: Day;
};
export type PartnershipLapsed = At & { type: 'PartnershipLapsed'; on: Day };
export type PartnershipSigned = At & {
  type: 'PartnershipSigned';
  on: Day;
  signatories: ReadonlyMap<string, Signatory>;
};
export type PartnershipCameIntoForce = At & { type: 'PartnershipCameIntoForce' };
export type PartnershipEnded = At & {
  type: 'PartnershipEnded';
  organizationId: string;
  reason: string;
  on: Day;
  inFull: boolean;
};

/** The bodies that owed consents were dissolved: others owe them now, as the decree named in the note says. */
export type ConsentsRerouted = At & {
  type: 'ConsentsRerouted' | 'ConsentsTakenBack';
  status: 'PROPOSED' | 'AGREED' | null;
  consents: readonly Consent[];
  note: string;
};
export type PartnershipSucceeded = At & { type: 'PartnershipSucceeded'; on: Day; reason: string };
/** A party was dissolved and nobody took it over whole. */
export type PartnershipEndedByDecree = At & {
  type: 'PartnershipEndedByDecree';
  outcome: 'ENDED' | 'COMPLETED' | 'LAPSED';
  on: Day;
  reason: string;
};
export type PartnershipRestored = At & { type: 'PartnershipRestored'; state: LiveState; note: string };

export type PartnershipEvent =
  | PartnershipProposed
  | PartyAgreed
  | AllPartiesAgreed
  | SupervisorDecided
  | AllSupervisorsConsented
  | PartnershipDeclined
  | PartnershipLapsed
  | PartnershipSigned
  | PartnershipCameIntoForce
  | PartnershipEnded
  | ConsentsRerouted
  | PartnershipSucceeded
  | PartnershipEndedByDecree
  | PartnershipRestored;

export const decisionOf: Record<SupervisorDecided['type'], Decision> = {
  ConsentGiven: 'GIVEN',
  ConsentWithheld: 'WITHHELD',
};

/** What a partnership becomes when something happens to it. */
export function evolve(partnership: Partnership, event: PartnershipEvent): Partnership {
  const { at } = event;
  const next = { ...partnership, version: partnership.version + 1, updatedAt: at };
  switch (event.type) {
    case 'PartnershipProposed':
      return event.proposal;
    case 'PartyAgreed':
      return {
        ...next,
        parties: next.parties.map((party) =>
          party.organizationId === event.organizationId
            ? { ...party, joinedAt: party.joinedAt ?? at, agreed: true, agreedAt: at }
            : party,
        ),
      };
    case 'AllPartiesAgreed':
      return { ...next, status: 'AGREED' };
    case 'ConsentGiven':
    case 'ConsentWithheld':
      return {
        ...next,
        consents: next.consents.map((consent) =>
          consent.supervisorId === event.organizationId
            ? { ...consent, decision: decisionOf[event.type], decidedAt: at, note: event.note }
            : consent,
        ),
      };
    case 'AllSupervisorsConsented':
      return { ...next, status: 'CONSENTED' };
    case 'PartnershipDeclined':
      return { ...next, status: 'DECLINED', closedOn: event.on, reason: event.reason };
    case 'PartnershipLapsed':
      return { ...next, status: 'LAPSED', closedOn: event.on, reason: null };
    case 'PartnershipSigned':
      return {
        ...next,
        status: 'SIGNED',
        signedOn: event.on,
        period: { ...next.period, from: next.period.from ?? event.on },
        parties: next.parties.map((party) => ({
          ...party,
          signatory: event.signatories.get(party.organizationId) ?? party.signatory,
        })),
      };
    case 'PartnershipCameIntoForce':
      return 'signedOn' in next ? { ...next, status: 'IN_FORCE' } : next;
    case 'PartnershipEnded':
      return 'signedOn' in next
        ? {
            ...next,
            status: event.inFull ? 'COMPLETED' : 'ENDED',
            period: event.inFull ? next.period : { ...next.period, to: event.on },
            closedOn: event.on,
            reason: event.reason,
          }
        : next;
    case 'ConsentsRerouted':
    case 'ConsentsTakenBack':
      return { ...next, ...(event.status && isOpen(next) ? { status: event.status } : {}), consents: event.consents };
    case 'PartnershipSucceeded':
      return 'signedOn' in next ? { ...next, ...closed(next, event), status: 'SUCCEEDED' } : next;
    case 'PartnershipEndedByDecree':
      if (event.outcome === 'LAPSED') return { ...next, status: 'LAPSED', closedOn: event.on, reason: event.reason };
      return 'signedOn' in next ? { ...next, ...closed(next, event), status: event.outcome } : next;
    case 'PartnershipRestored':
      return restored(next, event.state);
  }
}

function closed({ period }: Partnership, { on, reason }: { on: Day; reason: string }) {
  const to = period.to === null || on < period.to ? on : period.to;
  return { period: { ...period, to }, closedOn: on, reason };
}
