import type { Day } from '@twinning/domain/day';
import type { PartialDate } from '@twinning/domain/partial-date';
import type { TypeId } from '@twinning/domain/type-id';
import type { MovementId } from './movement.ts';
import type { OrganizationId } from './organization.ts';
import type { PartnershipId } from './partnership.ts';
import type { Sourced } from './provenance.ts';

export type ActivityId = TypeId<'act'>;
export type ActivityKind =
  | 'THEMATIC_SESSION'
  | 'PROFESSIONAL_EXCHANGE'
  | 'OPEN_LESSON'
  | 'STUDY_VISIT'
  | 'VIRTUAL_VISIT'
  | 'MANAGEMENT_EXCHANGE'
  | 'RESOURCE_SHARING'
  | 'TEACHER_SECONDMENT'
  | 'MATERIAL_SUPPORT'
  | 'CHARITY'
  | 'SIGNING_CONFERENCE'
  | 'CLOSING_CONFERENCE';
export type ActivityMode = 'IN_PERSON' | 'ONLINE' | 'HYBRID';
export type ActivityStatus = 'PLANNED' | 'HELD' | 'RECORDED' | 'CONFIRMED' | 'DISPUTED' | 'CANCELLED';

/** Counts are null where the paper gives none. `confirmedOn` stays null for the organizer, whose own word it is. */
export type ParticipationRecord = {
  organizationId: OrganizationId;
  teachers: number | null;
  pupils: number | null;
  confirmedOn: Day | null;
};

/** A second count, shown beside the recorded one. */
export type DisputeRecord = {
  organizationId: OrganizationId;
  aboutId: OrganizationId;
  teachers: number | null;
  pupils: number | null;
  reason: string;
  raisedOn: Day;
  resolvedOn: Day | null;
};

export type ActivityRecord = Sourced & {
  id: ActivityId;
  movementId: MovementId;
  kind: ActivityKind;
  theme: string;
  aliases: readonly string[];
  description: string | null;
  mode: ActivityMode;
  status: ActivityStatus;
  heldOn: PartialDate;
  /**
   * The first day on which figures may count the activity as held; null when it was planned or cancelled.
   * The day held where it is known; for a real, undated one the closing conference.
   */
  countsFrom: Day | null;
  place: string | null;
  /** Figures by unit belong to the organizer's unit: an activity counts once. */
  organizerId: OrganizationId;
  partnershipId: PartnershipId | null;
  planItemIds: readonly TypeId<'pli'>[];
  commitmentIds: readonly TypeId<'cmt'>[];
  participation: readonly ParticipationRecord[];
  disputes: readonly DisputeRecord[];
  recordedOn: Day | null;
};
