import type { PartnershipRecord } from '@twinning/city/records/partnership';
import type { KeptPartnership } from '../partnership/keep-partnerships.repository.ts';
import type { KeptPlan } from '../plan/keep-plans.repository.ts';

/** What the partnerships service would have announced of a partnership of the demonstration city. */
export function partnershipOf(record: PartnershipRecord): KeptPartnership {
  const { id, movementId, title, level, status, parentId, parties, consents, proposedOn, period, generated } = record;
  const signed = record.memoranda.map(({ signedOn }) => signedOn.value).filter((day) => day !== null);
  return {
    ...{ id, version: 1, movementId, title, level, status, parentId, proposedOn, generated },
    partyIds: parties.map(({ organizationId }) => organizationId),
    supervisorIds: consents.map(({ supervisorId }) => supervisorId),
    signedOn: signed.toSorted()[0] ?? null,
    from: period.from,
    to: period.to,
  };
}

export const plansOf = ({ id: partnershipId, plans }: PartnershipRecord): KeptPlan[] =>
  plans.map(({ id, version, countsFrom, items }) => ({
    ...{ id, version, partnershipId, agreedOn: countsFrom },
    items: items.map(({ id: itemId, text, strandCode, dueOn }) => ({ id: itemId, text, strandCode, dueOn })),
  }));

export const promisesOf = ({ id: partnershipId, memoranda }: PartnershipRecord) =>
  memoranda
    .filter(({ status }) => status === 'IN_FORCE' || status === 'ENDED')
    .map(({ commitments }) => ({
      partnershipId,
      commitments: commitments.map(({ id, text, strandCode, dueOn }) => ({ id, text, strandCode, dueOn })),
    }));
