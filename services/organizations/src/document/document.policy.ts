import { type Actor, actsFor, isDepartment } from '@twinning/domain/actor';
import { covers } from '@twinning/domain/period';
import type { OrganizationEntry } from '../organization/organization.ts';

/** Whoever works for its issuer files a paper: a seat on a committee is no right to write in the name of the office that set it up. */
export const filesFor = (actor: Actor, organizationId: string): boolean => actsFor(actor, organizationId);

/** Those who may file a paper keep it; once none of its issuers is left, the department does. */
export const keepsPapersOf = (actor: Actor, issuers: readonly Pick<OrganizationEntry, 'id' | 'life'>[]): boolean =>
  issuers.some(({ id }) => filesFor(actor, id)) ||
  (isDepartment(actor) && !issuers.some(({ life }) => covers(life, actor.day)));
