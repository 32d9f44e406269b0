import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Appointment } from './appointment.ts';

/** What the others are told of appointments with the names of their people; of one without a day there is nothing to tell. */
export async function announcementsOf(tx: EntityManager, appointments: readonly Appointment[]) {
  const people = await rowsOf(
    tx,
    sql<{
      id: string;
      name: string;
    }>`select id, name from person where id = any(${appointments.map(({ personId }) => personId)})`,
  );
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return appointments.flatMap(({ id, personId, organizationId, position, from, to }) =>
    from === null
      ? []
      : [
          {
            type: 'organizations.appointment-made.v1' as const,
            subjectId: id,
            payload: { id, personId, personName: names.get(personId) ?? personId, organizationId, position, from, to },
          },
        ],
  );
}
