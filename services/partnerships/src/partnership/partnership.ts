import type { Day } from '@twinning/domain/day';
import type { PartialDate } from '@twinning/domain/partial-date';

/** What a partnership is: two or more parties twinned, on the level of districts or of schools. */
export type Signatory = { personId: string | null; position: string | null; officeId: string; signedOn: PartialDate };

/** `agreedAt` is null when it has not agreed, and when no paper tells the day on which it did. */
export type Party = {
  organizationId: string;
  joinedAt: Date | null;
  agreed: boolean;
  agreedAt: Date | null;
  signatory: Signatory | null;
};

export type Decision = 'PENDING' | 'GIVEN' | 'WITHHELD';
export type Consent = { supervisorId: string; decision: Decision; decidedAt: Date | null; note: string | null };

/** A period in the words of a paper. */
export type CitedPeriod = { from: string | null; to: string | null; documentId: string | null };
export type Provenance = { field: string; basis: 'STATED' | 'INFERRED' | 'GENERATED'; note: string | null };
export type SteeringCommitteeMember = { personId: string | null; organizationId: string | null; role: string };
export type SteeringCommittee = { decisionId: string; members: SteeringCommitteeMember[] };

/** What papers and people add to the bare facts. */
export type Papers = {
  periodsCited: readonly CitedPeriod[];
  steeringCommittee: SteeringCommittee | null;
  provenance: readonly Provenance[];
  generated: boolean;
};

export type PartnershipLevel = 'DISTRICT' | 'SCHOOL';

type Common = {
  id: string;
  version: number;
  movementId: string;
  title: string;
  level: PartnershipLevel;
  parentId: string | null;
  parties: readonly Party[];
  consents: readonly Consent[];
  period: { from: Day | null; to: Day | null };
  proposedOn: Day | null;
  papers: Papers;
  updatedAt: Date;
};

export type OpenPartnership = Common & { status: 'PROPOSED' | 'AGREED' | 'CONSENTED' };
export type SignedPartnership = Common & { status: 'SIGNED' | 'IN_FORCE'; signedOn: Day };
export type PastPartnership = Common & {
  status: 'COMPLETED' | 'ENDED' | 'SUCCEEDED';
  signedOn: Day;
  closedOn: Day;
  reason: string | null;
};
export type RefusedPartnership = Common & { status: 'DECLINED' | 'LAPSED'; closedOn: Day; reason: string | null };

export type Partnership = OpenPartnership | SignedPartnership | PastPartnership | RefusedPartnership;
export type PartnershipStatus = Partnership['status'];

export const isParty = (partnership: Partnership, organizationId: string): boolean =>
  partnership.parties.some((party) => party.organizationId === organizationId);

export const isOpen = (partnership: Partnership): partnership is OpenPartnership =>
  partnership.status === 'PROPOSED' || partnership.status === 'AGREED' || partnership.status === 'CONSENTED';

export const isSigned = (partnership: Partnership): partnership is SignedPartnership =>
  partnership.status === 'SIGNED' || partnership.status === 'IN_FORCE';

/** All parties have agreed and nothing has ended it: the time in which papers are written. */
export const mayHavePapers = (partnership: Partnership): boolean =>
  isSigned(partnership) || partnership.status === 'AGREED' || partnership.status === 'CONSENTED';
