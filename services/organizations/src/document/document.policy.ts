import { type Actor, current, isDepartment, type Role } from '@twinning/domain/actor';
import { covers } from '@twinning/domain/period';
import type { OrganizationEntry } from '../organization/organization.ts';

/** A seat on a committee is no right to write in the name of the office that set it up. */
const filing: ReadonlySet<Role> = new Set([
  'DEPARTMENT_ADMINISTRATOR',
  'DEPARTMENT_OFFICER',
  'DISTRICT_OFFICER',
  'COMMUNE_OFFICER',
  'CLUSTER_COORDINATOR',
  'SCHOOL_HEAD',
  'SCHOOL_STAFF',
]);

export const filesFor = (actor: Actor, organizationId: string): boolean =>
  current(actor).some((membership) => filing.has(membership.role) && membership.organizationId === organizationId);

/** Those who may file a paper keep it; once none of its issuers is left, the department does. */
export const keepsPapersOf = (actor: Actor, issuers: readonly Pick<OrganizationEntry, 'id' | 'life'>[]): boolean =>
  issuers.some(({ id }) => filesFor(actor, id)) ||
  (isDepartment(actor) && !issuers.some(({ life }) => covers(life, actor.day)));
