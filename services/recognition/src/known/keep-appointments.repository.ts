import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';

export type AppointmentFacts = {
  id: string;
  personId: string;
  personName: string;
  organizationId: string;
  position: string;
  from: Day;
  to: Day | null;
};

/** Keeps who held which position where: the ties by which conflicts of interest are found. */
export async function keepAppointments(tx: EntityManager, appointments: readonly AppointmentFacts[]): Promise<void> {
  await rowsOf(
    tx,
    sql`insert into known_appointment (id, person_id, person_name, organization_id, position, valid_from, valid_to)
      select id, "personId", "personName", "organizationId", position, "from", "to"
      from jsonb_to_recordset(${JSON.stringify(appointments)}::jsonb)
        as new(id text, "personId" text, "personName" text, "organizationId" text, position text, "from" date, "to" date)
      on conflict (id) do update set person_id = excluded.person_id, person_name = excluded.person_name,
        organization_id = excluded.organization_id, position = excluded.position,
        valid_from = excluded.valid_from, valid_to = excluded.valid_to`,
  );
}
