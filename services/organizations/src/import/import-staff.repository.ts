import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { announcementsOf } from '../appointment/announce-appointments.repository.ts';
import type { Appointment } from '../appointment/appointment.ts';
import { appointmentFields } from '../appointment/appointment-fields.repository.ts';
import type { AppointmentRecorded } from '../appointment/posts.ts';
import { recordAppointments } from '../appointment/record-appointments.repository.ts';
import { followHeadships } from '../membership/follow-headships.repository.ts';
import type { Organization } from '../organization/organization.ts';
import { PersonRow } from '../person/person.row.ts';
import { PersonCodeRow } from '../person/person-code.row.ts';
import { announceBodies } from './announce-bodies.repository.ts';
import { type Chunk, importer } from './chunk.repository.ts';
import { faulty, type Judged, type ReadLine, type SavedLine } from './importer.ts';
import { judgeStaff, type StaffPlan } from './judge-staff.ts';
import { knownBodies } from './known-bodies.ts';
import { type KnownPerson, type KnownStaff, knownStaff } from './known-staff.ts';
import { readAppointmentRow, readPersonRow, type StaffDraft, staffKey } from './read-staff-row.ts';
import { bodiesMeant } from './register.repository.ts';
import { isTaken } from './row.ts';
import { nameAnew, type StaffBefore, undoStaff } from './undo-staff.repository.ts';

const staff = { keyOf: staffKey, about: 'personName', prefix: 'apt', judge, save, ...undoStaff } as const;

/** People who work at a body; a code tells namesakes apart. */
export const importPeople = importer<StaffDraft, StaffPlan>({ ...staff, read: readPersonRow });

/** Appointments for a term; of heads, the one before makes room. */
export const importAppointments = importer<StaffDraft, StaffPlan>({ ...staff, read: readAppointmentRow });

async function staffMeant({ tx, saving }: Chunk, drafts: readonly StaffDraft[]): Promise<KnownStaff> {
  const cells = drafts.map(({ organization }) => organization);
  const bodies = await bodiesMeant(tx, { codes: [], cells }, saving);
  const appointments = await rowsOf(
    tx,
    sql<Appointment>`select ${appointmentFields} from appointment
      where organization_id = any(${bodies.map(({ id }) => id)}) order by valid_from nulls first, id`,
  );
  const people = await rowsOf(
    tx,
    sql<KnownPerson>`select id, name, min(code) as code from person left join person_code on person_id = id
      where id = any(${[...new Set(appointments.map(({ personId }) => personId))]})
        or id in (select person_id from person_code where code = any(${drafts.flatMap(({ personCode }) => personCode ?? [])}))
      group by id`,
  );
  return knownStaff({ bodies: knownBodies(bodies), appointments, people });
}

async function judge(chunk: Chunk, lines: readonly ReadLine<StaffDraft>[]): Promise<Judged<StaffPlan>[]> {
  const { work, saving } = chunk;
  const known = await staffMeant(
    chunk,
    lines.flatMap(({ draft }) => draft ?? []),
  );
  return lines.map((line) => {
    if (!line.draft || line.row.issues.length > 0) return faulty<StaffPlan>(line);
    const ids = { appointmentId: line.id, personId: work.newId('per') };
    const { outcome, plan, resembles, changes, subjectId } = judgeStaff(ids, line.draft, line.row, known, work.actor);
    if (outcome === 'ERROR') return faulty<StaffPlan>(line);
    if (plan && (!saving || isTaken({ outcome, taken: line.taken }))) known.put(plan.body, plan.events, plan.person);
    const shown = resembles && `${resembles.name}${resembles.code ? ` (${resembles.code})` : ''}`;
    return {
      position: line.position,
      outcome,
      issues: [],
      detail: shown ? { resembles: shown } : changes.length > 0 ? { changes } : null,
      subjectId,
      resemblesId: resembles?.id ?? null,
      plan,
    };
  });
}

/** Two rows may speak of one appointment, as when somebody is appointed and makes room again: the last word is written. */
function lastWords(events: readonly AppointmentRecorded[]) {
  const made = new Map<string, Appointment>();
  const changed = new Map<string, Appointment>();
  for (const { before, after } of events) {
    if (before === null || made.has(after.id)) made.set(after.id, after);
    else changed.set(after.id, after);
  }
  return { made: [...made.values()], changed: [...changed.values()] };
}

/** What appointments were before all that is said of them here. */
const firstWords = (events: readonly AppointmentRecorded[]): ReadonlyMap<string, Appointment | null> =>
  new Map([...events].reverse().map(({ before, after }) => [after.id, before]));

async function save({ tx, work }: Chunk, plans: readonly StaffPlan[]): Promise<SavedLine[]> {
  const now = work.now();
  const people = new Map(plans.map(({ person }) => [person.id, person]));
  const fresh = new Set(plans.flatMap(({ isNew, person }) => (isNew ? [person.id] : [])));
  await saveRows(
    tx,
    PersonRow,
    [...fresh].map((id) => ({ id, name: people.get(id)!.name, generated: false, provenance: [], recordedAt: now })),
  );
  await nameAnew(
    tx,
    plans.flatMap(({ person: { id, name }, formerName }) =>
      formerName === null || fresh.has(id) ? [] : [{ id, name }],
    ),
  );
  await saveRows(
    tx,
    PersonCodeRow,
    [...people.values()].flatMap(({ id, code }) => (code === null ? [] : [{ code, personId: id, recordedAt: now }])),
    'keep',
  );
  const events = plans.flatMap((plan) => plan.events);
  const { made, changed } = lastWords(events);
  const was = firstWords(events);
  await recordAppointments(tx, changed, made, now);
  const bodies = new Map<string, Organization>();
  for (const { body } of plans) bodies.set(body.id, { ...body, version: body.version + 1 });
  await announceBodies(
    tx,
    work,
    [...bodies.values()],
    [
      ...(await announcementsOf(
        tx,
        [...changed, ...made].map((after) => ({ ...after, was: was.get(after.id) ?? null })),
      )),
      ...(await followHeadships(tx, work, events)),
    ],
  );
  return plans.map(({ body, events, person, isNew, formerName, givenCode }) => ({
    before: {
      bodyId: body.id,
      made: events.flatMap(({ before, after }) => (before === null ? [after.id] : [])),
      changed: events.flatMap(({ before }) => before ?? []),
      personId: person.id,
      isNew,
      formerName,
      givenCode,
    } satisfies StaffBefore,
    versionAfter: body.version + 1,
  }));
}
