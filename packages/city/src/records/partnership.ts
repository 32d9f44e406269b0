import type { Day } from '@twinning/domain/day';
import type { PartialDate } from '@twinning/domain/partial-date';
import type { TypeId } from '@twinning/domain/type-id';
import type { CitedPeriod, MovementId, StrandCode } from './movement.ts';
import type { DocumentId, OrganizationId, PersonId } from './organization.ts';
import type { Sourced } from './provenance.ts';

export type PartnershipId = TypeId<'pts'>;
export type PartnershipLevel = 'DISTRICT' | 'SCHOOL';
export type PartnershipStatus =
  | 'PROPOSED'
  | 'AGREED'
  | 'CONSENTED'
  | 'SIGNED'
  | 'IN_FORCE'
  | 'COMPLETED'
  | 'ENDED'
  | 'SUCCEEDED'
  | 'DECLINED'
  | 'LAPSED';

/** Who signed for a party. Without a person the office signed as such. */
export type SignatoryRecord = {
  personId: PersonId | null;
  position: string | null;
  officeId: OrganizationId;
  signedOn: PartialDate;
};

/** `joinedOn` is null where no paper dates it; `agreedOn` null: not agreed, or agreed on a day unknown. */
export type PartyRecord = {
  organizationId: OrganizationId;
  joinedOn: Day | null;
  agreedOn: Day | null;
  signatory: SignatoryRecord | null;
};

export type ConsentRecord = {
  supervisorId: OrganizationId;
  status: 'PENDING' | 'GIVEN' | 'WITHHELD';
  decidedOn: Day | null;
  note: string | null;
};

export type CommitmentRecord = {
  id: TypeId<'cmt'>;
  text: string;
  strandCode: StrandCode | null;
  dueOn: Day | null;
  responsibleId: OrganizationId | null;
};

export type MemorandumRecord = {
  id: TypeId<'mem'>;
  title: string;
  status: 'DRAFT' | 'AWAITING_SIGNATURES' | 'IN_FORCE' | 'ENDED';
  /** Figures count the memorandum as signed from this day on. */
  signedOn: PartialDate;
  place: string | null;
  partyIds: readonly OrganizationId[];
  signatures: readonly { organizationId: OrganizationId; personId: PersonId | null; signedOn: Day }[];
  commitments: readonly CommitmentRecord[];
  documentId: DocumentId | null;
};

export type PlanItemRecord = {
  id: TypeId<'pli'>;
  text: string;
  strandCode: StrandCode | null;
  dueOn: Day | null;
  responsibleId: OrganizationId | null;
};

export type PlanRecord = {
  id: TypeId<'pln'>;
  symbol: string | null;
  status: 'DRAFT' | 'AGREED' | 'FILED' | 'IN_PROGRESS' | 'CLOSED';
  version: number;
  amendmentReason: string | null;
  documentId: DocumentId | null;
  items: readonly PlanItemRecord[];
  agreements: readonly { organizationId: OrganizationId; agreedOn: Day | null }[];
  filedOn: Day | null;
  /**
   * The first day on which figures may count the plan as agreed; null for a draft.
   * A real plan without a date counts from the closing conference, when the published figure included it.
   */
  countsFrom: Day | null;
};

/** Memoranda and plans live inside their partnership, as they do in the life of the parties. */
export type PartnershipRecord = Sourced & {
  id: PartnershipId;
  movementId: MovementId;
  title: string;
  level: PartnershipLevel;
  status: PartnershipStatus;
  parentId: PartnershipId | null;
  parties: readonly PartyRecord[];
  consents: readonly ConsentRecord[];
  memoranda: readonly MemorandumRecord[];
  plans: readonly PlanRecord[];
  steeringCommittee: {
    decisionId: DocumentId;
    members: readonly { personId: PersonId | null; organizationId: OrganizationId | null; role: string }[];
  } | null;
  periodsCited: readonly CitedPeriod[];
  period: { from: Day | null; to: Day | null };
  documentIds: readonly DocumentId[];
  /** Null where no paper tells when the pair was first proposed. */
  proposedOn: Day | null;
  /** The last day on which anything in the record changed. */
  updatedOn: Day;
};
