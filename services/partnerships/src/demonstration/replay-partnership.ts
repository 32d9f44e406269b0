import type { PartnershipRecord } from '@twinning/city/records/partnership';
import { addDays, type Day } from '@twinning/domain/day';
import { agreeToPartnership } from '../partnership/agree-to-partnership.ts';
import { consentToPartnership } from '../partnership/consent-to-partnership.ts';
import { declinePartnership } from '../partnership/decline-partnership.ts';
import { endPartnership } from '../partnership/end-partnership.ts';
import type { Partnership } from '../partnership/partnership.ts';
import { announcementsOf } from '../partnership/partnership-announcements.ts';
import { evolve, type PartnershipEvent } from '../partnership/partnership-events.ts';
import { type ProposalFacts, proposePartnership } from '../partnership/propose-partnership.ts';
import { replayMemorandum } from './replay-memorandum.ts';
import { replayPlan } from './replay-plan.ts';
import { type JournalEntry, noon, type Tale } from './tale.ts';
import { papersOf } from './tell-record.ts';

export type ReplayFacts = Omit<ProposalFacts, 'twinned'> & { strandCodes: readonly string[] };

/** The tale while it is being told. */
export type Telling = Tale & { partnership: Partnership; memoranda: Tale['memoranda']; journal: JournalEntry[] };
type Step = { on: Day; take(): void };

const declined = 'Nhà trường đã nhận lời một đơn vị khác.';
const ended = 'Các bên thống nhất dừng sớm.';

/** Lets a generated partnership happen day by day under the service's own rules. */
export function replayPartnership(record: PartnershipRecord, facts: ReplayFacts): Tale {
  const telling = propose(record, facts);
  const happen = (events: readonly PartnershipEvent[]): void => {
    telling.partnership = events.reduce(evolve, telling.partnership);
    for (const event of events)
      for (const announcement of announcementsOf(telling.partnership, [event], facts.supervisorIds))
        telling.journal.push({ at: event.at, announcement });
  };
  const steps = [
    ...agreements(record, telling, happen),
    ...record.memoranda.map((memorandum) => ({
      on: memorandum.signedOn.value ?? record.updatedOn,
      take: () => replayMemorandum(memorandum, record, telling, facts.strandCodes, happen),
    })),
    ...record.plans.map((plan) => {
      const on = plan.countsFrom ?? addDays(record.updatedOn, 20);
      return { on, take: () => replayPlan(plan, on, telling, facts.strandCodes) };
    }),
    ...closing(record, telling, happen),
  ];
  for (const step of steps.toSorted((one, other) => (one.on < other.on ? -1 : Number(one.on > other.on)))) step.take();
  return { ...telling, journal: telling.journal.toSorted((one, other) => one.at.getTime() - other.at.getTime()) };
}

function propose(record: PartnershipRecord, facts: ReplayFacts): Telling {
  const { id, movementId, title, level, status, parentId, period, parties, documentIds } = record;
  const at = noon(record.proposedOn ?? record.updatedOn);
  const events = proposePartnership(
    {
      id,
      movementId,
      title,
      level,
      parentId,
      at,
      organizationId: parties[0]!.organizationId,
      partyIds: parties.map(({ organizationId }) => organizationId),
      period: status === 'ENDED' ? { ...period, to: null } : period,
      papers: papersOf(record),
    },
    { ...facts, twinned: false },
  );
  const partnership: Partnership = events[0].proposal;
  const journal = announcementsOf(partnership, events, facts.supervisorIds).map((announcement) => ({
    at,
    announcement,
  }));
  return { partnership, memoranda: [], plans: [], documentIds, journal };
}

type Happen = (events: readonly PartnershipEvent[]) => void;

/** The proposer has agreed by proposing; offices owe nobody a consent. */
function agreements({ parties, consents, level }: PartnershipRecord, telling: Telling, happen: Happen): Step[] {
  const agreed = parties.slice(1).flatMap(({ organizationId, agreedOn: on }) => {
    if (on === null) return [];
    return [{ on, take: () => happen(agreeToPartnership(telling.partnership, { organizationId, at: noon(on) })) }];
  });
  const consented = consents.flatMap(({ supervisorId: organizationId, decidedOn: on, note }) => {
    if (on === null || level === 'DISTRICT') return [];
    return [
      { on, take: () => happen(consentToPartnership(telling.partnership, { organizationId, note, at: noon(on) })) },
    ];
  });
  return [...agreed, ...consented];
}

function closing({ status, parties, period, updatedOn }: PartnershipRecord, telling: Telling, happen: Happen): Step[] {
  const by = { organizationId: parties[1]!.organizationId };
  const at = noon(updatedOn);
  switch (status) {
    case 'DECLINED':
      return [
        { on: updatedOn, take: () => happen(declinePartnership(telling.partnership, { ...by, reason: declined, at })) },
      ];
    case 'LAPSED':
      return [{ on: updatedOn, take: () => happen([{ type: 'PartnershipLapsed', on: updatedOn, at }]) }];
    case 'ENDED': {
      const on = period.to ?? updatedOn;
      const end = { ...by, reason: ended, at: noon(on) };
      return [{ on, take: () => happen(endPartnership(telling.partnership, end)) }];
    }
    default:
      return [];
  }
}
