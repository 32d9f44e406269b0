import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFound, StaleVersion } from '@twinning/domain/refusal';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import { grouped } from '../organization/dated-facts.repository.ts';
import { lockOrganization } from '../organization/organization.repository.ts';
import { snapshotOf } from '../organization/snapshot.ts';
import { maySeePeople } from '../person/person.policy.ts';
import { PersonRow } from '../person/person.row.ts';
import { AppointmentRow } from './appointment.row.ts';
import type { Appointment } from './appointment.ts';
import { evolve, type LeaderAppointed, type Leadership } from './leadership.ts';

type Decide = (leadership: Leadership, superiors: ReadonlySet<string>) => LeaderAppointed[];

const fields = sql`id, person_id as "personId", organization_id as "organizationId", position, is_head as "isHead",
  valid_from as "from", valid_to as "to", generated, provenance`;

export function appointments(work: Work) {
  const { em, actor } = work;
  const by = (column: 'organizationId' | 'personId', name: 'organization_id' | 'person_id') =>
    new DataLoader<string, Appointment[]>(async (ids) => {
      const rows = await rowsOf(
        em,
        sql<Appointment>`select ${fields} from appointment where ${sql.ref(name)} = any(${[...ids]}) order by valid_from nulls first, id`,
      );
      return grouped(ids, rows, (row) => row[column]);
    });
  const ofOrganization = by('organizationId', 'organization_id');
  const ofPerson = by('personId', 'person_id');

  return {
    ofOrganization: async (id: string): Promise<Appointment[]> => (maySeePeople(actor) ? ofOrganization.load(id) : []),
    ofPerson: async (id: string): Promise<Appointment[]> => (maySeePeople(actor) ? ofPerson.load(id) : []),

    async find(id: string): Promise<Appointment | null> {
      if (!maySeePeople(actor)) return null;
      const [row] = await rowsOf(em, sql<Appointment>`select ${fields} from appointment where id = ${id}`);
      return row ?? null;
    },

    /** Decide, evolve, save and announce who leads a body, while nobody else changes it. */
    change: (organizationId: string, expectedVersion: number | null, decide: Decide): Promise<Appointment> =>
      work.transaction(async (tx) => {
        const organization = await lockOrganization(tx, organizationId);
        if (!organization) throw new NotFound();
        if (expectedVersion !== null && expectedVersion !== organization.version) throw new StaleVersion();
        const heads = await rowsOf(
          tx,
          sql<Appointment>`select ${fields} from appointment where organization_id = ${organizationId} and is_head`,
        );
        const before: Leadership = { organization, heads };
        const events = decide(before, await superiorsOf(tx, organizationId, actor.day));
        const after = events.reduce(evolve, before);
        await save(tx, events, work.now());
        await rowsOf(
          tx,
          sql`update organization set version = ${after.organization.version} where id = ${organizationId}`,
        );
        await work.announce(tx, [
          ...events.map(announcement),
          {
            type: 'organizations.organization-changed.v1',
            subjectId: organizationId,
            payload: snapshotOf(after.organization),
          },
        ]);
        return events.at(-1)!.appointment;
      }),
  };
}

async function save(tx: EntityManager, events: readonly LeaderAppointed[], recordedAt: Date): Promise<void> {
  for (const { appointment, personName, ended } of events) {
    if (ended) await rowsOf(tx, sql`update appointment set valid_to = ${ended.on} where id = ${ended.appointmentId}`);
    await saveRows(tx, PersonRow, [
      { id: appointment.personId, name: personName, generated: false, provenance: [], recordedAt },
    ]);
    await insertAppointments(tx, [appointment], recordedAt);
  }
}

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

const announcement = ({ appointment, personName }: LeaderAppointed) =>
  ({
    type: 'organizations.appointment-made.v1',
    subjectId: appointment.id,
    payload: {
      id: appointment.id,
      personId: appointment.personId,
      personName,
      organizationId: appointment.organizationId,
      position: appointment.position,
      from: appointment.from!,
      to: appointment.to,
    },
  }) as const;

/** Every body above this one in the administrative hierarchy on a day. */
async function superiorsOf(tx: EntityManager, id: string, day: string): Promise<Set<string>> {
  const rows = await rowsOf(
    tx,
    sql<{ id: string }>`with recursive above(id) as (
        select parent_id from organization_placement
        where organization_id = ${id} and hierarchy = 'ADMINISTRATIVE' and valid_from <= ${day} and (valid_to is null or ${day}::date < valid_to)
        union
        select placed.parent_id from above join organization_placement placed on placed.organization_id = above.id
        where hierarchy = 'ADMINISTRATIVE' and valid_from <= ${day} and (valid_to is null or ${day}::date < valid_to)
      ) select id from above`,
  );
  return new Set(rows.map((row) => row.id));
}
