import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFound, StaleVersion } from '@twinning/domain/refusal';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import { followHeadships } from '../membership/follow-headships.repository.ts';
import { grouped } from '../organization/dated-facts.repository.ts';
import { lockOrganization, type Organizations } from '../organization/organization.repository.ts';
import { snapshotOf } from '../organization/snapshot.ts';
import { maySeePeople } from '../person/person.policy.ts';
import { PersonRow } from '../person/person.row.ts';
import { announcementsOf } from './announce-appointments.repository.ts';
import type { Appointment } from './appointment.ts';
import { appointmentFields, believedFields } from './appointment-fields.repository.ts';
import type { AppointmentRecorded, Posts } from './posts.ts';
import { recordAppointments } from './record-appointments.repository.ts';

type Decide = (posts: Posts, superiors: ReadonlySet<string>) => AppointmentRecorded[];

export function appointments(work: Work, organizations: Pick<Organizations, 'forget'>) {
  const { em, actor } = work;
  const by = (column: 'organizationId' | 'personId', name: 'organization_id' | 'person_id') =>
    new DataLoader<string, Appointment[]>(async (ids) => {
      const rows = await rowsOf(
        em,
        sql<Appointment>`select ${appointmentFields} from appointment where ${sql.ref(name)} = any(${[...ids]}) order by valid_from nulls first, id`,
      );
      return grouped(ids, rows, (row) => row[column]);
    });
  const ofOrganization = by('organizationId', 'organization_id');
  const ofPerson = by('personId', 'person_id');
  const believed = new DataLoader<{ id: string; at: Date }, Appointment[], string>(
    async (asked) => {
      const rows = await rowsOf(
        em,
        sql<Appointment & { nth: number }>`with asked as (
            select id as organization, at, nth from unnest(${asked.map(({ id }) => id)}::text[], ${asked.map(({ at }) => at.toISOString())}::timestamptz[]) with ordinality as asked(id, at, nth)
          )
          select nth, ${appointmentFields} from asked join appointment on organization_id = organization and recorded_at <= at
          union all
          select nth, ${believedFields} from asked join former_fact on organization_id = organization
            and fact in ('HEAD', 'APPOINTMENT') and recorded_at <= at and at < superseded_at`,
      );
      return asked.map((_, index) => rows.filter(({ nth }) => nth === index + 1));
    },
    { cacheKeyFn: ({ id, at }) => `${id} ${at.getTime()}` },
  );

  return {
    /** Who holds or held a position at a body, as it is known now or was believed at an instant. */
    async ofOrganization(id: string, at?: Date | null): Promise<Appointment[]> {
      if (!maySeePeople(actor)) return [];
      return at ? believed.load({ id, at }) : ofOrganization.load(id);
    },
    ofPerson: async (id: string): Promise<Appointment[]> => (maySeePeople(actor) ? ofPerson.load(id) : []),

    async find(id: string): Promise<Appointment | null> {
      if (!maySeePeople(actor)) return null;
      const [row] = await rowsOf(
        work.em,
        sql<Appointment>`select ${appointmentFields} from appointment where id = ${id}`,
      );
      return row ?? null;
    },

    /** Decide, save and announce who holds which position at a body, while nobody else changes it. */
    change: (organizationId: string, expectedVersion: number | null, decide: Decide): Promise<Appointment> =>
      work.transaction(async (tx) => {
        const organization = await lockOrganization(tx, organizationId);
        if (!organization) throw new NotFound();
        if (expectedVersion !== null && expectedVersion !== organization.version) throw new StaleVersion();
        const held = await rowsOf(
          tx,
          sql<Appointment>`select ${appointmentFields} from appointment where organization_id = ${organizationId} order by valid_from nulls first, id`,
        );
        const events = decide({ organization, appointments: held }, await superiorsOf(tx, organizationId, actor.day));
        await save(tx, events, work.now());
        const after = { ...organization, version: organization.version + 1 };
        await rowsOf(tx, sql`update organization set version = ${after.version} where id = ${organizationId}`);
        organizations.forget(organizationId);
        ofOrganization.clear(organizationId);
        for (const {
          before,
          after: { personId },
        } of events) {
          ofPerson.clear(personId);
          if (before) ofPerson.clear(before.personId);
        }
        const made = await announcementsOf(
          tx,
          events.map((event) => ({ ...event.after, was: event.before })),
        );
        await work.announce(tx, [
          ...made,
          ...(await followHeadships(tx, work, events)),
          {
            type: 'organizations.organization-changed.v1',
            subjectId: organizationId,
            payload: snapshotOf(after),
            told: { before: organization, after },
          },
        ]);
        return events.at(-1)!.after;
      }),
  };
}

async function save(tx: EntityManager, events: readonly AppointmentRecorded[], now: Date): Promise<void> {
  await saveRows(
    tx,
    PersonRow,
    events.flatMap(({ newPerson }) =>
      newPerson ? [{ ...newPerson, generated: false, provenance: [], recordedAt: now }] : [],
    ),
  );
  await recordAppointments(
    tx,
    events.filter(({ before }) => before).map(({ after }) => after),
    events.filter(({ before }) => !before).map(({ after }) => after),
    now,
  );
}

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
