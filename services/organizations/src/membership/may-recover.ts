import { type Actor, hasRole, type Role } from '@twinning/domain/actor';
import { isOneself, mayGrant, type Place } from './may-grant.ts';

/** Somebody with an open account, and the rights it holds today or later. */
export type Recoverable = {
  accountId: string;
  personId: string | null;
  rights: readonly { role: Role; organizationId: string }[];
};

/** Whoever runs a round must not come to judge in it under another name. */
const judging: ReadonlySet<Role> = new Set(['COMMITTEE_CHAIR', 'COMMITTEE_SECRETARY', 'COMMITTEE_MEMBER']);

/**
 * Whoever opens a way back into an account could take it: nobody does who could not grant every right that it has today,
 * nobody for himself. Judges' accounts, and those without rights, are left to the administrators of the department.
 */
export function mayRecover(actor: Actor, holder: Recoverable | null, places: ReadonlyMap<string, Place>): boolean {
  if (!holder || isOneself(actor, holder)) return false;
  const forAdministrators = holder.rights.length === 0 || holder.rights.some(({ role }) => judging.has(role));
  if (forAdministrators && (actor.scopes !== undefined || !hasRole(actor, 'DEPARTMENT_ADMINISTRATOR'))) return false;
  return holder.rights.every(({ role, organizationId }) => {
    const place = places.get(organizationId);
    return place !== undefined && mayGrant(actor, role, place);
  });
}
