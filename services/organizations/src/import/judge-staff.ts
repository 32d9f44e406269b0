import type { Actor } from '@twinning/domain/actor';
import { fold } from '@twinning/domain/fold';
import { appoint } from '../appointment/appoint.ts';
import type { Appointment } from '../appointment/appointment.ts';
import { endAppointment } from '../appointment/end-appointment.ts';
import { assertMayAppoint } from '../appointment/may-appoint.ts';
import type { AppointmentRecorded, Posts } from '../appointment/posts.ts';
import type { Organization } from '../organization/organization.ts';
import { superiorOf } from './changed-body.ts';
import type { KnownBodies } from './known-bodies.ts';
import type { KnownPerson, KnownStaff } from './known-staff.ts';
import { ruled } from './note-refusal.ts';
import type { StaffDraft } from './read-staff-row.ts';
import type { RowChange } from './row.ts';
import type { RowReader } from './row-reader.ts';
import { theBody } from './the-body.ts';
import { whoIsMeant } from './who-is-meant.ts';

export type StaffPlan = {
  body: Organization;
  events: AppointmentRecorded[];
  person: KnownPerson;
  isNew: boolean;
  /** The name a known person bore until now. */
  formerName: string | null;
  /** The code that a known person is given. */
  givenCode: string | null;
};
export type StaffJudgement = {
  outcome: 'ERROR' | 'SAME' | 'NEW' | 'CHANGED' | 'DUPLICATE';
  subjectId: string | null;
  resembles: KnownPerson | null;
  changes: RowChange[];
  plan: StaffPlan | null;
};

const error: StaffJudgement = { outcome: 'ERROR', subjectId: null, resembles: null, changes: [], plan: null };

/** Everybody above a body today. */
function above(body: Organization, day: string, known: KnownBodies): Set<string> {
  const superiors = new Set<string>();
  let at = superiorOf(body, day);
  while (at !== undefined && !superiors.has(at)) {
    superiors.add(at);
    const superior = known.find(at);
    at = superior && superiorOf(superior, day);
  }
  return superiors;
}

/** What a row means for the positions at a body: by the rules by which people appoint one at a time. */
export function judgeStaff(
  ids: { appointmentId: string; personId: string },
  draft: StaffDraft,
  row: RowReader,
  known: KnownStaff,
  actor: Actor,
): StaffJudgement {
  const body = theBody(row, 'organization', draft.organization, draft.term?.from ?? actor.day, known.bodies);
  if (!body) return error;
  const superiors = above(body, actor.day, known.bodies);
  if (ruled(row, 'organization', () => assertMayAppoint(actor, superiors)) === null) return error;
  const meant = whoIsMeant(draft, body, row, known);
  if (!meant) return error;
  const person: KnownPerson = {
    id: meant.person?.id ?? ids.personId,
    name: draft.corrects ? draft.personName : (meant.person?.name ?? draft.personName),
    code: draft.personCode ?? meant.person?.code ?? null,
  };
  const formerName = meant.person && meant.person.name !== person.name ? meant.person.name : null;
  const posts = known.postsAt(body);
  const before = meant.person && heldBy(posts, meant.person, draft);
  const events = ruled(row, 'organization', () =>
    before
      ? changed(posts, before, draft, superiors, actor)
      : made(posts, draft, { ...ids, personId: person.id, isNew: !meant.person }, superiors, actor),
  );
  if (!events || row.issues.length > 0) return error;
  const givenCode = meant.person?.code === null ? draft.personCode : null;
  const subjectId = events.at(-1)?.after.id ?? before?.id ?? person.id;
  const plan: StaffPlan = { body, events, person, isNew: !meant.person, formerName, givenCode };
  const changes = changesOf(row, before, events, formerName, draft);
  const base = { subjectId, resembles: meant.resembles, changes, plan };
  if (meant.resembles) return { ...base, outcome: 'DUPLICATE' };
  if (!before) return { ...base, outcome: 'NEW' };
  return events.length > 0 || formerName !== null || givenCode !== null
    ? { ...base, outcome: 'CHANGED' }
    : { ...base, outcome: 'SAME', plan: null };
}

/** The position a row speaks of, when the person holds it already. */
const heldBy = ({ appointments }: Posts, { id }: KnownPerson, { position, term }: StaffDraft): Appointment | null =>
  appointments.find(
    (held) =>
      held.personId === id &&
      fold(held.position) === fold(position) &&
      (term === null || held.from === null || held.from === term.from),
  ) ?? null;

function changed(
  posts: Posts,
  before: Appointment,
  { term }: StaffDraft,
  superiors: ReadonlySet<string>,
  actor: Actor,
): AppointmentRecorded[] {
  if (term === null || term.to === null || term.to === before.to) return [];
  return endAppointment(
    posts,
    { appointmentId: before.id, on: term.to, precision: term.toPrecision },
    superiors,
    actor,
  );
}

function made(
  posts: Posts,
  { position, isHead, term, personName }: StaffDraft,
  { appointmentId, personId, isNew }: { appointmentId: string; personId: string; isNew: boolean },
  superiors: ReadonlySet<string>,
  actor: Actor,
): AppointmentRecorded[] {
  const name = isNew ? personName : null;
  if (term)
    return appoint(posts, { appointmentId, personId, personName: name, position, isHead, ...term }, superiors, actor);
  const undated: Appointment = {
    id: appointmentId,
    personId,
    organizationId: posts.organization.id,
    position,
    isHead: false,
    from: null,
    to: null,
    generated: false,
    provenance: [],
  };
  const newPerson = name === null ? null : { id: personId, name };
  return [{ type: 'AppointmentRecorded', before: null, after: undated, newPerson }];
}

function changesOf(
  row: RowReader,
  before: Appointment | null,
  events: readonly AppointmentRecorded[],
  formerName: string | null,
  { personName }: StaffDraft,
): RowChange[] {
  const renamed =
    formerName === null ? [] : [{ column: row.header('personName'), before: formerName, after: personName }];
  const ended =
    before && events[0] ? [{ column: row.header('to'), before: before.to ?? '', after: events[0].after.to ?? '' }] : [];
  return [...renamed, ...ended];
}
