import { type Actor, hasRole, type Role } from '@twinning/domain/actor';
import { isOneself, mayGrant, type Place } from './may-grant.ts';

/** Somebody with an open account, and the rights it holds today. */
export type Recoverable = {
  accountId: string;
  personId: string | null;
  rights: readonly { role: Role; organizationId: string }[];
};

/**
 * Whoever opens a way back into an account could take it: nobody does who could not grant every right that it has today,
 * nobody for himself. An account without rights is the department's, of its administrators.
 */
export function mayRecover(actor: Actor, holder: Recoverable | null, places: ReadonlyMap<string, Place>): boolean {
  if (!holder || isOneself(actor, holder)) return false;
  if (holder.rights.length === 0) return actor.scopes === undefined && hasRole(actor, 'DEPARTMENT_ADMINISTRATOR');
  return holder.rights.every(({ role, organizationId }) => {
    const place = places.get(organizationId);
    return place !== undefined && mayGrant(actor, role, place);
  });
}
