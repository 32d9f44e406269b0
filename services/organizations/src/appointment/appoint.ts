import type { Actor } from '@twinning/domain/actor';
import { InvalidInput } from '@twinning/domain/refusal';
import { coarse } from '../organization/changed-days.ts';
import { type Appointment, holdsPosition } from './appointment.ts';
import { assertMayAppoint } from './may-appoint.ts';
import type { AppointmentRecorded, Posts } from './posts.ts';
import { headFaults, type Term, termFaults } from './term.ts';

export type Appoint = Term & {
  appointmentId: string;
  personId: string;
  /** The name of a person who is not known yet. */
  personName: string | null;
  position: string;
  isHead: boolean;
};

/** The head who makes room: the one who came before and leads on the new one's first day. */
const leaving = ({ appointments }: Posts, { isHead, from }: Appoint): Appointment | undefined =>
  isHead
    ? appointments.find((held) => held.isHead && holdsPosition(held, from) && held.from !== null && held.from < from)
    : undefined;

/** The department, an office above the body today or, of its staff, its head appoints somebody; of heads, the one before makes room. */
export function appoint(
  posts: Posts,
  by: Appoint,
  superiors: ReadonlySet<string>,
  actor: Actor,
): AppointmentRecorded[] {
  const { organization, appointments } = posts;
  assertMayAppoint(actor, superiors, { organizationId: organization.id, headed: by.isHead });
  const { from, personId, personName } = by;
  const to = by.to ?? organization.life.to;
  const before = leaving(posts, by);
  const issues = termFaults(by, organization, actor.day);
  if (by.isHead && issues.length === 0)
    issues.push(
      ...headFaults(
        { from, to },
        appointments.filter((held) => held !== before),
      ),
    );
  if (issues.length > 0) throw new InvalidInput(issues);
  const after: Appointment = {
    id: by.appointmentId,
    personId,
    organizationId: organization.id,
    position: by.position,
    isHead: by.isHead,
    from,
    to,
    precision: coarse(by.precision),
    toPrecision: by.to === null ? null : coarse(by.toPrecision),
    generated: false,
    provenance: [],
  };
  const made: AppointmentRecorded = {
    type: 'AppointmentRecorded',
    before: null,
    after,
    newPerson: personName === null ? null : { id: personId, name: personName },
  };
  if (!before) return [made];
  const ended = { ...before, to: from, toPrecision: coarse(by.precision) };
  return [{ type: 'AppointmentRecorded', before, after: ended, newPerson: null }, made];
}
