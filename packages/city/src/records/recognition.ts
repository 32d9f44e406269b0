import type { Day } from '@twinning/domain/day';
import type { Period } from '@twinning/domain/period';
import type { TypeId } from '@twinning/domain/type-id';
import type { AccountId } from './account.ts';
import type { MovementId } from './movement.ts';
import type { OrganizationId, PersonId } from './organization.ts';

export type CriterionRecord = {
  id: TypeId<'crt'>;
  code: string;
  title: string;
  /** Shares of 1 that add up to 1 within a category. */
  weight: number;
  source: string | null;
  minimum: number | null;
};

export type CategoryRecord = {
  id: TypeId<'cat'>;
  code: string;
  title: string;
  nomineeKind: 'COLLECTIVE' | 'INDIVIDUAL';
  quota: number | null;
  criteria: readonly CriterionRecord[];
};

export type SeatRecord = Period & {
  id: TypeId<'seat'>;
  role: 'CHAIR' | 'SECRETARY' | 'MEMBER';
  personId: PersonId;
  /** Null for members that nobody can sign in as. */
  accountId: AccountId | null;
};

/** One member's whole sheet for one nomination; values run from 0 to 100. */
export type ScoreSheetRecord = {
  seatId: TypeId<'seat'>;
  handedInOn: Day;
  scores: readonly { criterionId: TypeId<'crt'>; value: number }[];
};

export type EligibilityRecord = {
  rule: string;
  title: string;
  outcome: 'PASS' | 'FAIL' | 'UNKNOWN';
  note: string;
  sourceId: TypeId<'rep'> | null;
};

export type NominationRecord = {
  id: TypeId<'nom'>;
  categoryId: TypeId<'cat'>;
  organizationId: OrganizationId;
  /** Null for a collective. */
  personId: PersonId | null;
  nominatorId: OrganizationId;
  status: 'DRAFT' | 'SUBMITTED' | 'ELIGIBLE' | 'INELIGIBLE';
  submittedOn: Day | null;
  /** Frozen on `submittedOn`; `sourceId` points at the activity or report a sentence rests on. */
  dossier: readonly { title: string; items: readonly { text: string; sourceId: string | null }[] }[];
  /** What the rules found on `submittedOn`; `sourceId` points at the report a finding rests on. */
  eligibility: readonly EligibilityRecord[];
  sheets: readonly ScoreSheetRecord[];
  /** Ties the members declared themselves; others are computed from the graph. */
  declaredConflicts: readonly { personId: PersonId; reason: string; declaredOn: Day }[];
};

/** A demonstration only: the papers name no winners, criteria or votes, and no real school is nominated. */
export type AwardRoundRecord = {
  id: TypeId<'rnd'>;
  code: string;
  title: string;
  movementId: MovementId;
  /** The policy in force on this day applies. */
  openedOn: Day;
  phase: 'SCORING';
  demonstration: true;
  categories: readonly CategoryRecord[];
  seats: readonly SeatRecord[];
  nominations: readonly NominationRecord[];
};
