import type { EntityManager } from '@mikro-orm/postgresql';
import type { ActivitySnapshot, ReportSnapshot } from '@twinning/events/activities';
import { rowsOf, sql } from '@twinning/persistence/sql';

export type ActivityFacts = Pick<
  ActivitySnapshot,
  'id' | 'version' | 'movementId' | 'organizerId' | 'kind' | 'theme' | 'heldOn' | 'status' | 'participantIds'
>;

/** Replaces what is known of activities, unless something newer is known already; the organizer takes part, too. */
export async function keepActivities(tx: EntityManager, activities: readonly ActivityFacts[]): Promise<void> {
  const rows = JSON.stringify(activities);
  const kept = await rowsOf(
    tx,
    sql<{ id: string }>`insert into known_activity (id, version, movement_id, kind, theme, held_on, status)
      select id, version, "movementId", kind, theme, ("heldOn" ->> 'value')::date, status
      from jsonb_to_recordset(${rows}::jsonb) as new(id text, version int, "movementId" text, kind text, theme text, "heldOn" jsonb, status text)
      on conflict (id) do update set version = excluded.version, kind = excluded.kind, theme = excluded.theme,
        held_on = excluded.held_on, status = excluded.status
      where known_activity.version < excluded.version
      returning id`,
  );
  const ids = kept.map(({ id }) => id);
  await rowsOf(tx, sql`delete from known_participant where activity_id = any(${ids})`);
  await rowsOf(
    tx,
    sql`insert into known_participant (activity_id, organization_id)
      select new.id, participant from jsonb_to_recordset(${rows}::jsonb) as new(id text, "participantIds" jsonb),
        jsonb_array_elements_text(new."participantIds") as participant
      where new.id = any(${ids})
      union
      select new.id, new."organizerId" from jsonb_to_recordset(${rows}::jsonb) as new(id text, "organizerId" text)
      where new.id = any(${ids}) and new."organizerId" is not null`,
  );
}

export async function keepReports(tx: EntityManager, reports: readonly ReportSnapshot[]): Promise<void> {
  await rowsOf(
    tx,
    sql`insert into known_report (id, version, organization_id, movement_id, period_code, status, timely)
      select id, version, "organizationId", "movementId", "periodCode", status, timely
      from jsonb_to_recordset(${JSON.stringify(reports)}::jsonb)
        as new(id text, version int, "organizationId" text, "movementId" text, "periodCode" text, status text, timely boolean)
      on conflict (id) do update set version = excluded.version, status = excluded.status, timely = excluded.timely
      where known_report.version < excluded.version`,
  );
}
