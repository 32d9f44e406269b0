import type { ActivityRecord } from '@twinning/city/records/activity';
import type { Activity, Told } from '../activity/activity.ts';
import { type ActivityEvent, evolve } from '../activity/evolve-activity.ts';
import { at, atOrNull } from './instant.ts';

/** An activity of the demonstration city, by the steps that made it what it is. */
export function activityOf(record: ActivityRecord): Activity {
  const events = stepsOf(record);
  const { aliases, provenance, generated, status } = record;
  const activity = events.reduce<Activity | null>(evolve, null)!;
  if (activity.status !== status) throw new Error(`${record.id} became ${activity.status} instead of ${status}`);
  return { ...activity, version: events.length, aliases, provenance, generated };
}

function stepsOf(record: ActivityRecord): ActivityEvent[] {
  const { participation, status, countsFrom, recordedOn } = record;
  const told = toldOf(record);
  const planned: ActivityEvent = {
    type: 'ActivityPlanned',
    told,
    participantIds: participation.map(({ organizationId }) => organizationId),
  };
  if (status === 'PLANNED') return [planned];
  if (status === 'CANCELLED') return [planned, { type: 'ActivityCancelled', reason: null }];
  const counts = participation.map(({ organizationId, teachers, pupils }) => ({ organizationId, teachers, pupils }));
  return [
    { type: 'ActivityRecorded', told, participation: counts, countsFrom: countsFrom!, at: atOrNull(recordedOn) },
    ...settled(record, counts),
    ...confirmed(record),
    ...record.disputes
      .filter(({ resolvedOn }) => resolvedOn === null)
      .map((dispute, index) => disputed(record.id, dispute, index)),
  ];
}

/** Disputes that the organizer answered before the twins confirmed. */
function settled(
  { id, disputes }: ActivityRecord,
  participation: { organizationId: string; teachers: number | null; pupils: number | null }[],
): ActivityEvent[] {
  return disputes.flatMap((dispute, index): ActivityEvent[] =>
    dispute.resolvedOn === null
      ? []
      : [disputed(id, dispute, index), { type: 'DisputeResolved', participation, at: at(dispute.resolvedOn, 8) }],
  );
}

function confirmed({ participation, status }: ActivityRecord): ActivityEvent[] {
  const twins = participation.flatMap(({ organizationId, confirmedOn }) =>
    confirmedOn === null ? [] : [{ organizationId, confirmedOn }],
  );
  const words = twins.map(
    ({ organizationId, confirmedOn }): ActivityEvent => ({
      type: 'TwinConfirmed',
      organizationId,
      at: at(confirmedOn, 15),
    }),
  );
  const last = twins.map(({ confirmedOn }) => confirmedOn).reduce((one, other) => (one > other ? one : other), '');
  return status === 'CONFIRMED' ? [...words, { type: 'ActivityConfirmed', on: last }] : words;
}

function disputed(activityId: string, dispute: ActivityRecord['disputes'][number], index: number): ActivityEvent {
  const { raisedOn, resolvedOn: _, ...given } = dispute;
  const id = `${activityId.replace('act_', 'dsp_').slice(0, -1)}${index}`;
  return { type: 'CountDisputed', dispute: { ...given, id, raisedAt: at(raisedOn, 14), resolvedAt: null } };
}

const toldOf = ({
  id,
  movementId,
  partnershipId,
  organizerId,
  kind,
  theme,
  description,
  mode,
  heldOn,
  place,
  planItemIds,
  commitmentIds,
}: ActivityRecord): Told => ({
  id,
  movementId,
  partnershipId,
  organizerId,
  kind,
  theme,
  description,
  mode,
  heldOn,
  place,
  planItemIds,
  commitmentIds,
});
