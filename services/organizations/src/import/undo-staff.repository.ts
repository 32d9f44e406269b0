import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { announcementsOf } from '../appointment/announce-appointments.repository.ts';
import type { Appointment } from '../appointment/appointment.ts';
import { appointmentFields, beliefOf } from '../appointment/appointment-fields.repository.ts';
import { recordAppointments } from '../appointment/record-appointments.repository.ts';
import { followHeadships } from '../membership/follow-headships.repository.ts';
import { lockOrganizations } from '../organization/organization-changes.repository.ts';
import { announceBodies } from './announce-bodies.repository.ts';
import type { SheetImport } from './sheet-import.ts';
import type { SavedRow } from './sheet-lines.repository.ts';

/** What a saved row did, and what was so before. */
export type StaffBefore = {
  bodyId: string;
  made: string[];
  changed: Appointment[];
  personId: string;
  isNew: boolean;
  formerName: string | null;
  givenCode: string | null;
};

/** Bodies at which somebody changed something since, and people who were given something else to do. */
async function obstacles(tx: EntityManager, { id }: SheetImport): Promise<string[]> {
  const rows = await rowsOf(
    tx,
    sql<{ name: string }>`with saved as (
        select before ->> 'bodyId' as body_id, before -> 'made' as made, before ->> 'personId' as person_id,
          (before ->> 'isNew')::boolean as is_new, version_after
        from sheet_import_row where import_id = ${id} and saved_at is not null
      ), last as (select body_id, max(version_after) as version from saved group by body_id),
      changed as (
        select body_id from last left join organization on organization.id = body_id where organization.version is distinct from last.version
      )
      select coalesce((select value from organization_name where organization_id = body_id order by valid_from desc limit 1), body_id) as name from changed
      union
      select person.name from saved join person on person.id = person_id
        where is_new and exists (select from account where account.person_id = person.id)
      limit 3`,
  );
  return rows.map(({ name }) => name);
}

async function undo(tx: EntityManager, work: Work, rows: readonly SavedRow[]): Promise<void> {
  const now = work.now();
  const done = rows.map(({ before }) => before as StaffBefore);
  const made = done.flatMap((row) => row.made);
  const restored = new Map<string, Appointment>();
  for (const { changed } of done)
    for (const before of changed) if (!made.includes(before.id)) restored.set(before.id, before);
  const gone = await rowsOf(tx, sql<Appointment>`select ${appointmentFields} from appointment where id = any(${made})`);
  const held = await rowsOf(
    tx,
    sql<Appointment>`select ${appointmentFields} from appointment where id = any(${[...restored.keys()]})`,
  );
  const told = await announcementsOf(tx, [
    ...gone.map((one) => ({ ...one, to: one.from, was: one })),
    ...[...restored.values()].map((one) => ({ ...one, was: held.find(({ id }) => id === one.id) ?? null })),
  ]);
  await rowsOf(
    tx,
    sql`insert into former_fact (organization_id, fact, key, value, valid_from, valid_to, precision, recorded_at, superseded_at)
      select organization_id, case when is_head then 'HEAD' else 'APPOINTMENT' end, case when is_head then '' else id end,
        ${beliefOf}, valid_from, valid_to, precision, recorded_at, ${now}
      from appointment where id = any(${made}) and valid_from is not null and recorded_at < ${now}`,
  );
  await rowsOf(tx, sql`delete from appointment where id = any(${made})`);
  await recordAppointments(tx, [...restored.values()], [], now);
  await undoPeople(tx, done);
  const bodies = await lockOrganizations(tx, [...new Set(done.map(({ bodyId }) => bodyId))]);
  const renewed = [...bodies.values()].map((body) => ({ ...body, version: body.version + 1 }));
  const undone = gone.map((before) => ({ before, after: null }));
  const resumed = [...restored.values()].map((after) => ({ before: after, after }));
  await announceBodies(tx, work, renewed, [...told, ...(await followHeadships(tx, work, [...undone, ...resumed]))]);
}

/** Corrects the names of people, and nothing else of them. */
export const nameAnew = (tx: EntityManager, people: readonly { id: string; name: string }[]): Promise<unknown> =>
  rowsOf(
    tx,
    sql`update person known set name = new.name
      from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as new(id text, name text) where known.id = new.id`,
  );

/** People who came with the sheet go with it, unless something else has come to name them. */
async function undoPeople(tx: EntityManager, done: readonly StaffBefore[]): Promise<void> {
  await nameAnew(
    tx,
    done.flatMap(({ personId, formerName }) => (formerName === null ? [] : [{ id: personId, name: formerName }])),
  );
  const given = done.flatMap(({ givenCode }) => givenCode ?? []);
  await rowsOf(tx, sql`delete from person_code where code = any(${given})`);
  const made = done.flatMap(({ personId, isNew }) => (isNew ? [personId] : []));
  await rowsOf(
    tx,
    sql`delete from person where id = any(${made}) and not exists (select from appointment where person_id = person.id)`,
  );
  await rowsOf(
    tx,
    sql`delete from person_code where person_id = any(${made}) and not exists (select from person where id = person_id)`,
  );
}

export const undoStaff = { obstacles, undo };
