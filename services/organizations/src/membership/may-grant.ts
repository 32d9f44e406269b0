import { type Actor, current, type Membership, type Role } from '@twinning/domain/actor';
import type { OrganizationKind } from '../organization/organization.ts';
import { canBeHeldAt, rolesAt } from './roles-at.ts';

/** A body at which rights are held, and every body above it on the day, in whatever hierarchy. */
export type Place = { id: string; kind: OrganizationKind; superiors: ReadonlySet<string> };

/** What an office grants to its own people; to the heads of the units under it on the day it grants their headship. */
const offices: ReadonlySet<Role> = new Set(['DISTRICT_OFFICER', 'COMMUNE_OFFICER', 'CLUSTER_COORDINATOR']);

/** Who answers for the department, watches over it or helps in it is for its administrators to choose. */
const administrators: ReadonlySet<Role> = new Set(['DEPARTMENT_ADMINISTRATOR', 'AUDITOR', 'SUPPORT']);

function grants(own: Membership, role: Role, { id, superiors }: Place): boolean {
  if (own.role === 'DEPARTMENT_ADMINISTRATOR') return true;
  if (own.role === 'DEPARTMENT_OFFICER') return !administrators.has(role);
  if (own.role === 'SCHOOL_HEAD') return role === 'SCHOOL_STAFF' && own.organizationId === id;
  if (!offices.has(own.role)) return false;
  return own.organizationId === id ? role === own.role : role === 'SCHOOL_HEAD' && superiors.has(own.organizationId);
}

/**
 * Who grants, and takes back, which role where. A right exercised during somebody's absence grants nothing, nor does a
 * key of an office: both would outlive what was lent.
 */
export const mayGrant = (actor: Actor, role: Role, place: Place): boolean =>
  actor.scopes === undefined &&
  canBeHeldAt(role, place.kind) &&
  current(actor).some((own) => !own.delegated && grants(own, role, place));

/** The roles that the actor may grant at a body; whoever may grant one administers its members. */
export const grantableRoles = (actor: Actor, place: Place): Role[] =>
  rolesAt(place.kind).filter((role) => mayGrant(actor, role, place));

export const mayAdminister = (actor: Actor, place: Place): boolean => grantableRoles(actor, place).length > 0;

/** Nobody widens his own rights, under whichever of his accounts. */
export const isOneself = (actor: Actor, holder: { accountId: string; personId: string | null }): boolean =>
  actor.accountId === holder.accountId || (actor.personId !== null && actor.personId === holder.personId);
