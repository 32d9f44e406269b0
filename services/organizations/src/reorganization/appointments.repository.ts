import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { supersedeAppointments } from '../appointment/record-appointments.repository.ts';

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
  await supersedeAppointments(tx, ids, now);
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
    sql<{
      id: string;
      to: Day | null;
    }>`select former.value::json ->> 'id' as id, former.valid_to as "to" from former_fact former
      where former.organization_id = any(${[...organizationIds]}) and former.fact in ('HEAD', 'APPOINTMENT') and former.superseded_at = ${endedAt}`,
  );
  await supersedeAppointments(
    tx,
    ended.map(({ id }) => id),
    now,
  );
  await rowsOf(
    tx,
    sql`update appointment set valid_to = given."to", recorded_at = ${now}
      from jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) as given(id text, "to" date) where appointment.id = given.id`,
  );
}
