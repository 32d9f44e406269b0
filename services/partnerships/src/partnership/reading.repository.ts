import { type Actor, officeRoles, seesEverything } from '@twinning/domain/actor';
import { sql } from '@twinning/persistence/sql';
import type { RawBuilder, SqlBool } from 'kysely';

/**
 * Which rows of `partnership` the caller may read; every query, reference, list and count goes through it.
 * What is signed is shared by all who are signed in. Before that a partnership belongs to its parties, to whoever
 * supervises or ever supervised them, to the department and to auditors.
 */
export function readable(actor: Actor): RawBuilder<SqlBool> {
  if (actor.accountId === null) return sql<SqlBool>`false`;
  if (seesEverything(actor)) return everything;
  return sql<SqlBool>`(
    partnership.signed_on is not null
    or partnership.id in (
      select near.partnership_id from partnership_party near where near.organization_id in (${within(actor)}))
    or partnership.id in (
      select asked.partnership_id from partnership_consent asked where asked.supervisor_id in (${standing(actor)})))`;
}

/** For what the service does by the clock, on behalf of nobody. */
export const everything = sql<SqlBool>`true`;

/** Rows of a table with a `partnership_id` whose partnership the caller may read. */
export const readableThrough = (table: 'memorandum' | 'joint_plan', actor: Actor): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select from partnership
    where partnership.id = ${sql.ref(`${table}.partnership_id`)} and ${readable(actor)})`;

/** The caller's organizations. Whoever served an office until its last day keeps the records of its time. */
const standing = ({ accountId, day }: Actor) => sql`
  select seat.organization_id from registry_membership seat
  join registry_organization office on office.id = seat.organization_id
  where seat.account_id = ${accountId} and seat.role = any(${[...officeRoles]}) and seat.valid_from <= ${day}
    and (seat.valid_to is null or ${day} < seat.valid_to or (office.valid_to <= ${day} and office.valid_to <= seat.valid_to))`;

/** They and all that ever stood under them. */
const within = (actor: Actor) => sql`
  with recursive within as (
    select organization_id as id from (${standing(actor)}) own
    union
    select placement.organization_id from within
    join registry_placement placement on placement.parent_id = within.id and placement.hierarchy = 'ADMINISTRATIVE')
  select id from within`;

/** The organizations that stand, or ever stood, under one. */
export const everUnder = (organizationId: string) => sql`
  with recursive below as (
    select organization_id as id from registry_placement
    where parent_id = ${organizationId} and hierarchy = 'ADMINISTRATIVE'
    union
    select placement.organization_id from below
    join registry_placement placement on placement.parent_id = below.id and placement.hierarchy = 'ADMINISTRATIVE')
  select id from below`;
