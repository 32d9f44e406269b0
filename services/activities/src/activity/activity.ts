import type { Day } from '@twinning/domain/day';
import type { PartialDate } from '@twinning/domain/partial-date';

/** Something twins do together: planned, held, recorded by one of them, confirmed or disputed by the others. */
export const activityKinds = [
  'THEMATIC_SESSION',
  'PROFESSIONAL_EXCHANGE',
  'OPEN_LESSON',
  'STUDY_VISIT',
  'VIRTUAL_VISIT',
  'MANAGEMENT_EXCHANGE',
  'RESOURCE_SHARING',
  'TEACHER_SECONDMENT',
  'MATERIAL_SUPPORT',
  'CHARITY',
  'SIGNING_CONFERENCE',
  'CLOSING_CONFERENCE',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export const activityModes = ['IN_PERSON', 'ONLINE', 'HYBRID'] as const;
export type ActivityMode = (typeof activityModes)[number];

export const activityStatuses = ['PLANNED', 'HELD', 'RECORDED', 'CONFIRMED', 'DISPUTED', 'CANCELLED'] as const;
export type ActivityStatus = (typeof activityStatuses)[number];

/** Counts are null where nobody gave any. */
export type Counts = { organizationId: string; teachers: number | null; pupils: number | null };
export type Participation = Counts & { confirmedAt: Date | null };

export type CountDispute = {
  id: string;
  /** Who disputes. */
  organizationId: string;
  aboutId: string;
  teachers: number | null;
  pupils: number | null;
  reason: string;
  raisedAt: Date;
  resolvedAt: Date | null;
};

export type ProvenanceNote = { field: string; basis: 'STATED' | 'INFERRED' | 'GENERATED'; note: string | null };

export type Activity = {
  id: string;
  version: number;
  movementId: string;
  partnershipId: string | null;
  organizerId: string;
  kind: ActivityKind;
  theme: string;
  aliases: readonly string[];
  description: string | null;
  mode: ActivityMode;
  /** HELD is never stored: a planned activity is held once its day has come (`statusOn`). */
  status: ActivityStatus;
  heldOn: PartialDate;
  /** The first day on which figures count it as held. */
  countsFrom: Day | null;
  /** The day on which the last twin confirmed. */
  confirmedOn: Day | null;
  place: string | null;
  planItemIds: readonly string[];
  commitmentIds: readonly string[];
  participation: readonly Participation[];
  disputes: readonly CountDispute[];
  cancelReason: string | null;
  provenance: readonly ProvenanceNote[];
  generated: boolean;
  recordedAt: Date | null;
};

/** What a plan or a record says of an activity. */
export type Told = Pick<
  Activity,
  | 'id'
  | 'movementId'
  | 'partnershipId'
  | 'organizerId'
  | 'kind'
  | 'theme'
  | 'description'
  | 'mode'
  | 'heldOn'
  | 'place'
  | 'planItemIds'
  | 'commitmentIds'
>;

/** The status on a day: what was planned for a day that has come is held and waits to be recorded. */
export function statusOn({ status, heldOn }: Pick<Activity, 'status' | 'heldOn'>, today: Day): ActivityStatus {
  return status === 'PLANNED' && heldOn.value !== null && heldOn.value <= today ? 'HELD' : status;
}

/** Whoever may confirm or dispute: the parties other than the one whose word the record is. */
export function twinsOf({ organizerId }: Pick<Activity, 'organizerId'>, partyIds: readonly string[]): string[] {
  return partyIds.filter((party) => party !== organizerId);
}
