import { type Actor, hasRole } from '@twinning/domain/actor';

/** Auditors, and the administrators who answer for the department; no system, and nobody who looks through their eyes. */
export const mayReadTrail = (actor: Actor): boolean =>
  actor.scopes === undefined && !actor.viewedBy && hasRole(actor, 'AUDITOR', 'DEPARTMENT_ADMINISTRATOR');
