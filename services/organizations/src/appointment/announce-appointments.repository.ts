import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Appointment } from './appointment.ts';

/** An appointment as it is by now; `was` is what it was before, and null for a new one. */
export type AppointmentChanged = Appointment & { was: Appointment | null };

/** What the others are told of appointments with the names of their people; of one without a day there is nothing to tell. */
export async function announcementsOf(tx: EntityManager, appointments: readonly AppointmentChanged[]) {
  const people = await rowsOf(
    tx,
    sql<{
      id: string;
      name: string;
    }>`select id, name from person where id = any(${appointments.flatMap(({ personId, was }) => [personId, was?.personId ?? personId])})`,
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const said = ({ id, personId, organizationId, position, from, to }: Appointment) => ({
    ...{ id, personId, personName: names.get(personId) ?? personId, organizationId, position, from, to },
  });
  return appointments.flatMap(({ was, ...appointment }) => {
    const { id, from } = appointment;
    if (from === null) return [];
    const payload = { ...said(appointment), from };
    const told = { before: was && said(was) };
    return [{ type: 'organizations.appointment-made.v1' as const, subjectId: id, payload, told }];
  });
}
