import type { OrganizationEntry } from '../organization/organization.ts';
import type { Appointment } from './appointment.ts';

/** A body and everybody who holds or held a position there; of those who head it, one at a time. */
export type Posts = { organization: OrganizationEntry; appointments: readonly Appointment[] };

/** Somebody was appointed, or something else is known of an appointment; `before` is null of a new one. */
export type AppointmentRecorded = {
  type: 'AppointmentRecorded';
  before: Appointment | null;
  after: Appointment;
  /** Of a person who was not known yet. */
  newPerson: { id: string; name: string } | null;
};

export function evolve(posts: Posts, { before, after }: AppointmentRecorded): Posts {
  const { appointments } = posts;
  return {
    ...posts,
    appointments: before
      ? appointments.map((appointment) => (appointment.id === before.id ? after : appointment))
      : [...appointments, after],
  };
}
