import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';

/** What was believed of appointments until now, under the name by which they are found among former facts. */
const believed = (ids: readonly string[], now: Date) => sql`
  insert into former_fact (organization_id, fact, key, value, valid_from, valid_to, precision, recorded_at, superseded_at)
  select organization_id, case when is_head then 'HEAD' else 'APPOINTMENT' end, case when is_head then '' else id end, id,
    valid_from, valid_to, precision, recorded_at, ${now}
  from appointment where id = any(${[...ids]}) and valid_from is not null and recorded_at < ${now}`;

/** Nobody holds a position at a body that is gone. */
export async function endAppointments(
  tx: EntityManager,
  organizationIds: readonly string[],
  day: Day,
  now: Date,
): Promise<void> {
  const held = await rowsOf(
    tx,
    sql<{ id: string }>`select id from appointment where organization_id = any(${[...organizationIds]})
      and valid_from < ${day}::date and (valid_to is null or valid_to > ${day}::date) for update`,
  );
  const ids = held.map(({ id }) => id);
  await rowsOf(tx, believed(ids, now));
  await rowsOf(tx, sql`update appointment set valid_to = ${day}, recorded_at = ${now} where id = any(${ids})`);
}

/** Positions are held again that were thought to end at an instant. */
export async function resumeAppointments(
  tx: EntityManager,
  organizationIds: readonly string[],
  endedAt: Date,
  now: Date,
): Promise<void> {
  const ended = await rowsOf(
    tx,
    sql<{ id: string; to: Day | null }>`select former.value as id, former.valid_to as "to" from former_fact former
      where former.organization_id = any(${[...organizationIds]}) and former.fact in ('HEAD', 'APPOINTMENT') and former.superseded_at = ${endedAt}`,
  );
  await rowsOf(
    tx,
    believed(
      ended.map(({ id }) => id),
      now,
    ),
  );
  await rowsOf(
    tx,
    sql`update appointment set valid_to = given."to", recorded_at = ${now}
      from jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) as given(id text, "to" date) where appointment.id = given.id`,
  );
}
