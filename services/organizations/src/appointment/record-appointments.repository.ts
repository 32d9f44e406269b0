import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { AppointmentChanged } from './announce-appointments.repository.ts';
import { AppointmentRow } from './appointment.row.ts';
import type { Appointment } from './appointment.ts';
import { appointmentFields, beliefOf, believedFields } from './appointment-fields.repository.ts';

export const insertAppointments = (tx: EntityManager, made: readonly Appointment[], recordedAt: Date): Promise<void> =>
  saveRows(
    tx,
    AppointmentRow,
    made.map(({ from, to, precision, toPrecision, provenance, ...rest }) => ({
      ...rest,
      validFrom: from,
      validTo: to,
      precision: precision ?? null,
      toPrecision: toPrecision ?? null,
      provenance: [...provenance],
      recordedAt,
    })),
  );

/** Keeps what was believed until now of appointments; one without a day was believed of no day. */
export const supersedeAppointments = (tx: EntityManager, ids: readonly string[], now: Date): Promise<unknown> =>
  rowsOf(
    tx,
    sql`insert into former_fact (organization_id, fact, key, value, valid_from, valid_to, precision, recorded_at, superseded_at)
      select organization_id, case when is_head then 'HEAD' else 'APPOINTMENT' end, case when is_head then '' else id end,
        ${beliefOf}, valid_from, valid_to, precision, recorded_at, ${now}
      from appointment where id = any(${[...ids]}) and valid_from is not null and recorded_at < ${now}`,
  );

/** Writes what is known of appointments from now on; those that make room first, then those who take it. */
export async function recordAppointments(
  tx: EntityManager,
  changed: readonly Appointment[],
  made: readonly Appointment[],
  now: Date,
): Promise<void> {
  if (changed.length > 0)
    await supersedeAppointments(
      tx,
      changed.map(({ id }) => id),
      now,
    );
  await insertAppointments(tx, changed, now);
  await insertAppointments(tx, made, now);
}

/** Ends every appointment at bodies that are no longer there from a day on, and forgets those that would begin later. */
export async function endAppointmentsAt(
  tx: EntityManager,
  organizationIds: readonly string[],
  on: Day,
  now: Date,
): Promise<AppointmentChanged[]> {
  const held = await rowsOf(
    tx,
    sql<Appointment>`select ${appointmentFields} from appointment
      where organization_id = any(${[...organizationIds]}) and valid_from is not null and (valid_to is null or valid_to > ${on}::date)`,
  );
  const begun = held.filter(({ from }) => from !== null && from < on);
  const never = held.filter((appointment) => !begun.includes(appointment)).map(({ id }) => id);
  const ended = begun.map((appointment) => ({ ...appointment, to: on, toPrecision: null }));
  await supersedeAppointments(tx, never, now);
  await rowsOf(tx, sql`delete from appointment where id = any(${never})`);
  await recordAppointments(tx, ended, [], now);
  const gone = held
    .filter(({ id }) => never.includes(id))
    .map((appointment) => ({ ...appointment, to: appointment.from }));
  return [...ended, ...gone].map((after) => ({ ...after, was: held.find(({ id }) => id === after.id)! }));
}

/** Puts appointments at bodies back to what was believed of them until an instant. */
export async function resumeAppointmentsAt(
  tx: EntityManager,
  organizationIds: readonly string[],
  until: Date,
  now: Date,
): Promise<AppointmentChanged[]> {
  const resumed = await rowsOf(
    tx,
    sql<Appointment>`select ${believedFields} from former_fact
      where organization_id = any(${[...organizationIds]}) and fact in ('HEAD', 'APPOINTMENT') and superseded_at = ${until}`,
  );
  const ids = resumed.map(({ id }) => id);
  const held = await rowsOf(tx, sql<Appointment>`select ${appointmentFields} from appointment where id = any(${ids})`);
  await recordAppointments(tx, resumed, [], now);
  return resumed.map((after) => ({ ...after, was: held.find(({ id }) => id === after.id) ?? null }));
}
