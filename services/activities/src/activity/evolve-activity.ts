import type { Day } from '@twinning/domain/day';
import type { Activity, CountDispute, Counts, Participation, Told } from './activity.ts';

export type ActivityPlanned = { type: 'ActivityPlanned'; told: Told; participantIds: readonly string[] };
export type ActivityRecorded = {
  type: 'ActivityRecorded';
  told: Told;
  participation: readonly Counts[];
  countsFrom: Day;
  at: Date | null;
};
export type ActivityCancelled = { type: 'ActivityCancelled'; reason: string | null };
export type TwinConfirmed = { type: 'TwinConfirmed'; organizationId: string; at: Date };
export type ActivityConfirmed = { type: 'ActivityConfirmed'; on: Day };
export type CountDisputed = { type: 'CountDisputed'; dispute: CountDispute };
export type DisputeResolved = { type: 'DisputeResolved'; participation: readonly Counts[]; at: Date };
export type ActivityEvent =
  | ActivityPlanned
  | ActivityRecorded
  | ActivityCancelled
  | TwinConfirmed
  | ActivityConfirmed
  | CountDisputed
  | DisputeResolved;

const fresh = {
  version: 0,
  aliases: [],
  countsFrom: null,
  confirmedOn: null,
  disputes: [],
  cancelReason: null,
  provenance: [],
  generated: false,
  recordedAt: null,
};
const unconfirmed = (counts: Counts): Participation => ({ ...counts, confirmedAt: null });
const uncounted = (organizationId: string): Participation => ({
  organizationId,
  teachers: null,
  pupils: null,
  confirmedAt: null,
});

/** The first event makes the activity: a plan, or a record of what nobody had planned. */
export function evolve(activity: Activity | null, event: ActivityEvent): Activity {
  if (event.type === 'ActivityPlanned')
    return { ...fresh, ...event.told, status: 'PLANNED', participation: event.participantIds.map(uncounted) };
  if (event.type === 'ActivityRecorded') {
    const { told, participation, countsFrom, at } = event;
    const record = { status: 'RECORDED' as const, countsFrom, recordedAt: at };
    return { ...fresh, ...activity, ...told, ...record, participation: participation.map(unconfirmed) };
  }
  if (!activity) throw new Error(`${event.type} came before the activity itself`);
  switch (event.type) {
    case 'ActivityCancelled':
      return { ...activity, status: 'CANCELLED', cancelReason: event.reason };
    case 'TwinConfirmed':
      return { ...activity, participation: confirmed(activity.participation, event.organizationId, event.at) };
    case 'ActivityConfirmed':
      return { ...activity, status: 'CONFIRMED', confirmedOn: event.on };
    case 'CountDisputed':
      return {
        ...activity,
        status: 'DISPUTED',
        disputes: [...activity.disputes, event.dispute],
        participation: confirmed(activity.participation, event.dispute.organizationId, null),
      };
    case 'DisputeResolved':
      return {
        ...activity,
        status: 'RECORDED',
        disputes: activity.disputes.map((each) => ({ ...each, resolvedAt: each.resolvedAt ?? event.at })),
        participation: event.participation.map(unconfirmed),
      };
  }
}

/** A twin that the record does not list is added by its own word. */
function confirmed(all: readonly Participation[], organizationId: string, at: Date | null): Participation[] {
  const known = all.some((each) => each.organizationId === organizationId);
  const listed = known || at === null ? all : [...all, uncounted(organizationId)];
  return listed.map((each) => (each.organizationId === organizationId ? { ...each, confirmedAt: at } : each));
}
