import type { Day } from '@twinning/domain/day';
import type { Period } from '@twinning/domain/period';
import type { TypeId } from '@twinning/domain/type-id';
import type { ActivityId } from './activity.ts';
import type { MovementId } from './movement.ts';
import type { OrganizationId } from './organization.ts';
import type { Sourced } from './provenance.ts';

/** Reports are due *before* `dueOn`: the day before is the last timely one (dueOn 2025-06-15: in time until 14 June). */
export type ReportingPeriodRecord = {
  id: TypeId<'prd'>;
  movementId: MovementId;
  code: string;
  title: string;
  period: Period;
  dueOn: Day;
};

/** One per organization and period; only generated organizations carry any: no paper tells who reported. */
export type ObligationRecord = {
  id: TypeId<'obl'>;
  organizationId: OrganizationId;
  periodId: TypeId<'prd'>;
  dueOn: Day;
  /** The supervising offices of all parties on the day the report fell due. */
  recipientIds: readonly OrganizationId[];
  status: 'OVERDUE' | 'FULFILLED' | 'EXTENDED' | 'WAIVED';
  /** Why it was extended or waived. */
  reason: string | null;
  reportId: TypeId<'rep'> | null;
};

export type ReportSectionCode =
  | 'DIRECTION'
  | 'RESULTS_STRAND_1'
  | 'RESULTS_STRAND_2'
  | 'PHOTOS'
  | 'HIGHLIGHTS'
  | 'OVERALL'
  | 'NEXT_STEPS'
  | 'RECOMMENDATIONS';

/** LOCKED: every recipient has accepted. ACCEPTED: one has, another has not decided. RETURNED: one sent it back. */
export type ReportRecord = Sourced & {
  id: TypeId<'rep'>;
  organizationId: OrganizationId;
  periodId: TypeId<'prd'>;
  obligationId: TypeId<'obl'>;
  status: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED' | 'LOCKED';
  /** The first submission, which alone decides timeliness; null for a draft. */
  submittedOn: Day | null;
  timely: boolean | null;
  recipients: readonly {
    organizationId: OrganizationId;
    status: 'AWAITING' | 'RETURNED' | 'ACCEPTED';
    decidedOn: Day | null;
    reason: string | null;
  }[];
  sections: readonly {
    code: ReportSectionCode;
    text: string;
    figures: readonly { label: string; value: number }[];
    activityIds: readonly ActivityId[];
  }[];
};
