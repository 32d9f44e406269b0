import type { Day } from '@twinning/domain/day';
import type { Organization } from '../organization/organization.ts';
import type { Appointment } from './appointment.ts';

/** A body and those who lead it, one at a time. */
export type Leadership = { organization: Organization; heads: readonly Appointment[] };

export type LeaderAppointed = {
  type: 'LeaderAppointed';
  appointment: Appointment;
  personName: string;
  /** The one who makes room, and since when. */
  ended: { appointmentId: string; on: Day } | null;
};

export function evolve({ organization, heads }: Leadership, { appointment, ended }: LeaderAppointed): Leadership {
  return {
    organization: { ...organization, version: organization.version + 1 },
    heads: [...heads.map((head) => (head.id === ended?.appointmentId ? { ...head, to: ended.on } : head)), appointment],
  };
}
