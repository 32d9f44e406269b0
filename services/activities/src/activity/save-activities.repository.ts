import type { EntityManager } from '@mikro-orm/postgresql';
import { fold } from '@twinning/domain/fold';
import { saveRows } from '@twinning/persistence/save-rows';
import { ActivityRow, CountDisputeRow, ParticipationRow } from './activity.row.ts';
import type { Activity } from './activity.ts';

/** Writes activities whole, one or thousands: three statements. */
export async function saveActivities(tx: EntityManager, activities: readonly Activity[]): Promise<void> {
  await saveRows(
    tx,
    ActivityRow,
    activities.map(({ heldOn, participation: _, disputes: __, ...activity }) => ({
      ...activity,
      aliases: [...activity.aliases],
      planItemIds: [...activity.planItemIds],
      commitmentIds: [...activity.commitmentIds],
      provenance: [...activity.provenance],
      heldOn: heldOn.value,
      heldOnPrecision: heldOn.precision,
      searchText: fold([activity.theme, ...activity.aliases, activity.place ?? ''].join(' ')),
    })),
  );
  await saveRows(
    tx,
    ParticipationRow,
    activities.flatMap(({ id, participation }) =>
      participation.map((each, position) => ({ ...each, activityId: id, position })),
    ),
  );
  await saveRows(
    tx,
    CountDisputeRow,
    activities.flatMap(({ id, disputes }) => disputes.map((dispute) => ({ ...dispute, activityId: id }))),
  );
}
