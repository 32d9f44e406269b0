import type { Actor } from '@twinning/domain/actor';
import { InvalidInput, NotFound } from '@twinning/domain/refusal';
import { coarse } from '../organization/changed-days.ts';
import type { Appointment } from './appointment.ts';
import { assertMayAppoint } from './may-appoint.ts';
import type { AppointmentRecorded, Posts } from './posts.ts';
import { headFaults, type Term, termFaults } from './term.ts';

export type CorrectAppointment = Term & {
  appointmentId: string;
  /** Who it was after all; as before when null. */
  personId: string | null;
  /** The name of a person who is not known yet. */
  personName: string | null;
  position: string;
  isHead: boolean;
};

/** The department, an office above the body today or, of its staff, its head says how an appointment really was; what was believed is kept. */
export function correctAppointment(
  { organization, appointments }: Posts,
  by: CorrectAppointment,
  superiors: ReadonlySet<string>,
  actor: Actor,
): AppointmentRecorded[] {
  const before = appointments.find(({ id }) => id === by.appointmentId);
  const headed = by.isHead || (before?.isHead ?? true);
  assertMayAppoint(actor, superiors, { organizationId: organization.id, headed });
  if (!before) throw new NotFound();
  const { from, position, isHead } = by;
  const to = by.to ?? organization.life.to;
  const issues = termFaults(by, organization, actor.day);
  if (isHead && issues.length === 0)
    issues.push(
      ...headFaults(
        { from, to },
        appointments.filter(({ id }) => id !== before.id),
      ),
    );
  if (issues.length > 0) throw new InvalidInput(issues);
  const personId = by.personId ?? before.personId;
  const after: Appointment = {
    ...before,
    personId,
    position,
    isHead,
    from,
    to,
    precision: coarse(by.precision),
    toPrecision: by.to === null ? null : coarse(by.toPrecision),
  };
  const newPerson = by.personName === null ? null : { id: personId, name: by.personName };
  return [{ type: 'AppointmentRecorded', before, after, newPerson }];
}
