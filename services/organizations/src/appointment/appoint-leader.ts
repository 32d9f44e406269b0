import type { Actor } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { appoint } from './appoint.ts';
import type { AppointmentRecorded, Posts } from './posts.ts';

export type AppointLeader = {
  appointmentId: string;
  personId: string;
  personName: string;
  position: string;
  from: Day;
};

/** Appoints somebody new as the head of a body, until further notice. */
export const appointLeader = (
  posts: Posts,
  by: AppointLeader,
  superiors: ReadonlySet<string>,
  actor: Actor,
): AppointmentRecorded[] =>
  appoint(posts, { ...by, isHead: true, to: null, precision: 'DAY', toPrecision: 'DAY' }, superiors, actor);
