import type { ActivitySnapshot } from '@twinning/events/activities';
import type { Announcement } from '@twinning/events/announcement';
import type { Activity } from './activity.ts';
import type { ActivityEvent } from './evolve-activity.ts';

const onTheWire = {
  ActivityPlanned: 'activities.activity-planned.v1',
  ActivityRecorded: 'activities.activity-recorded.v1',
  ActivityCancelled: 'activities.activity-cancelled.v1',
  TwinConfirmed: 'activities.activity-confirmed.v1',
  ActivityConfirmed: 'activities.activity-confirmed.v1',
  CountDisputed: 'activities.activity-disputed.v1',
  DisputeResolved: 'activities.activity-dispute-resolved.v1',
} as const satisfies Record<ActivityEvent['type'], string>;

/** Each kind of step once, with the activity as it stands after all of them. */
export function announced(
  before: Activity | null,
  activity: Activity,
  events: readonly ActivityEvent[],
): Announcement[] {
  const types = new Set(events.map(({ type }) => onTheWire[type]));
  const told = { before: before && whole(before), after: whole(activity) };
  return [...types].map((type) => ({ type, subjectId: activity.id, payload: snapshot(activity), told }));
}

function snapshot(activity: Activity): ActivitySnapshot {
  const { id, version, movementId, partnershipId, organizerId, kind, theme, heldOn, status, participation } = activity;
  const participantIds = participation.map(({ organizationId }) => organizationId);
  return { id, version, movementId, partnershipId, organizerId, kind, theme, heldOn, status, participantIds };
}

/** What the trail is told: numbers of those who took part and what was disputed change without the snapshot. */
const whole = (activity: Activity) => ({
  ...snapshot(activity),
  participation: activity.participation,
  disputes: activity.disputes,
});
