import type { MemorandumRecord, PartnershipRecord, PlanRecord } from '@twinning/city/records/partnership';
import type { Memorandum, MemorandumEvent } from '../memorandum/memorandum.ts';
import { announcementsOf as memorandumAnnouncements } from '../memorandum/memorandum-announcements.ts';
import type { Partnership } from '../partnership/partnership.ts';
import { announcementsOf } from '../partnership/partnership-announcements.ts';
import type { JointPlan } from '../plan/joint-plan.ts';
import { announcementsOf as planAnnouncements } from '../plan/plan-announcements.ts';
import { type JournalEntry, noon, noonOrNull, type Tale } from './tale.ts';

/**
 * A partnership of the published papers as they tell it. What they leave blank is blank: no rule is replayed,
 * for nobody knows who proposed and when; only what is dated enters the journal.
 */
export function tellRecord(record: PartnershipRecord, supervisorIds: readonly string[]): Tale {
  const memoranda = record.memoranda.map((memorandum) => memorandumOf(record, memorandum));
  const plans = record.plans.map((plan) => planOf(record, plan));
  const partnership = partnershipOf(record);
  return { partnership, memoranda, plans, documentIds: record.documentIds, journal: journalOf() };

  function journalOf(): JournalEntry[] {
    const signed = memoranda.flatMap((memorandum) => {
      if (memorandum.status !== 'IN_FORCE' || memorandum.countsFrom === null) return [];
      const at = noon(memorandum.countsFrom);
      const events: MemorandumEvent[] = [
        ...memorandum.signatures.map((signature) => ({ type: 'MemorandumSigned', signature, at }) as const),
        { type: 'MemorandumCameIntoForce', on: memorandum.countsFrom, at },
      ];
      const twinned = { type: 'PartnershipSigned', on: memorandum.countsFrom, signatories: new Map(), at } as const;
      return [
        ...memorandumAnnouncements(memorandum, events),
        ...announcementsOf(partnership, [twinned], supervisorIds),
      ].map((announcement) => ({ at, announcement }));
    });
    const planned = plans.flatMap((plan) => {
      const on = plan.agreements.every(({ agreedAt }) => agreedAt !== null) ? plan.countsFrom : null;
      if (on === null) return [];
      const at = noon(on);
      return planAnnouncements(plan, [{ type: 'PlanAgreed', on, at }]).map((announcement) => ({ at, announcement }));
    });
    return [...signed, ...planned];
  }
}

export const papersOf = ({ periodsCited, steeringCommittee, provenance, generated }: PartnershipRecord) => ({
  periodsCited,
  steeringCommittee: steeringCommittee && { ...steeringCommittee, members: [...steeringCommittee.members] },
  provenance,
  generated,
});

function partnershipOf(record: PartnershipRecord): Partnership {
  const { id, movementId, title, level, status, parentId, period, proposedOn } = record;
  const signedOn = record.memoranda.find((memorandum) => memorandum.status === 'IN_FORCE')?.signedOn.value ?? null;
  const common = {
    id,
    version: 1,
    movementId,
    title,
    level,
    parentId,
    period,
    proposedOn,
    parties: record.parties.map(({ organizationId, joinedOn, agreedOn, signatory }) => ({
      organizationId,
      joinedAt: noonOrNull(joinedOn),
      agreed: status !== 'PROPOSED',
      agreedAt: noonOrNull(agreedOn),
      signatory,
    })),
    consents: record.consents.map(({ supervisorId, status: decision, decidedOn, note }) => ({
      supervisorId,
      decision,
      decidedAt: noonOrNull(decidedOn),
      note,
    })),
    papers: papersOf(record),
    updatedAt: noon(record.updatedOn),
  };
  if (status === 'PROPOSED' || status === 'AGREED' || status === 'CONSENTED') return { ...common, status };
  if ((status === 'SIGNED' || status === 'IN_FORCE') && signedOn !== null) return { ...common, status, signedOn };
  throw new Error(`The papers tell no ${status} of ${title}.`);
}

function memorandumOf({ id: partnershipId }: PartnershipRecord, record: MemorandumRecord): Memorandum {
  const { partyIds: parties, signatures, status, ...written } = record;
  const common = { ...written, partnershipId, version: 1, parties };
  if (status === 'DRAFT') return { ...common, status };
  const given = signatures.map(({ organizationId, personId, signedOn }) => ({
    organizationId,
    personId,
    name: null,
    position: null,
    signedAt: noon(signedOn),
  }));
  return status === 'AWAITING_SIGNATURES'
    ? { ...common, status, signatures: given }
    : { ...common, status, signatures: given, countsFrom: record.signedOn.value };
}

function planOf({ id: partnershipId }: PartnershipRecord, record: PlanRecord): JointPlan {
  const { agreements, filedOn, ...written } = record;
  return {
    ...written,
    partnershipId,
    revision: record.version,
    dropped: [],
    agreements: agreements.map(({ organizationId, agreedOn }) => ({
      organizationId,
      agreed: record.status !== 'DRAFT',
      agreedAt: noonOrNull(agreedOn),
    })),
    filedAt: noonOrNull(filedOn),
  };
}
