import { type Actor, officeRoles, seesEverything } from '@twinning/domain/actor';
import { sql } from '@twinning/persistence/sql';
import type { RawBuilder, SqlBool } from 'kysely';

/**
 * Which rows of `partnership` the caller may read; every query, reference, list and count goes through it.
 * What is signed is shared by all who are signed in. Before that a partnership belongs to its parties, to whoever owes it
 * a consent, to those who supervise a party or did when it was proposed, to the department and to auditors.
 */
export function readable(actor: Actor): RawBuilder<SqlBool> {
  if (actor.accountId === null) return sql<SqlBool>`false`;
  if (seesEverything(actor)) return everything;
  return sql<SqlBool>`(
    partnership.signed_on is not null
    or partnership.id in (
      select near.partnership_id from (${reached(actor)}) reach
      cross join lateral (select * from partnership_party where organization_id = reach.id offset 0) near
      join partnership told on told.id = near.partnership_id
        and (reach.until is null or told.proposed_on is null or told.proposed_on < reach.until))
    or partnership.id in (
      select asked.partnership_id from partnership_consent asked
      join (${standing(actor)}) own on own.id = asked.supervisor_id))`;
}

/** For what the service does by the clock, on behalf of nobody. */
export const everything = sql<SqlBool>`true`;

type Paper = 'memorandum' | 'commitment' | 'joint_plan' | 'joint_plan_item';

/** Rows of a table with a `partnership_id` whose partnership the caller may read. */
export const readableThrough = (table: Paper, actor: Actor): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select from partnership
    where partnership.id = ${sql.ref(`${table}.partnership_id`)} and ${readable(actor)})`;

/**
 * The caller's organizations, and until when their records are the caller's. Whoever served an office until its last day
 * keeps the records of its time.
 */
function standing({ memberships, day }: Actor) {
  const seats = memberships.filter(({ role, from }) => officeRoles.includes(role) && from <= day);
  const ids = seats.map(({ organizationId }) => organizationId);
  return sql`
    select seat.id, case when seat.valid_to is null or ${day} < seat.valid_to then null else seat.valid_to end as until
    from unnest(${ids}::text[], ${seats.map(({ to }) => to)}::date[]) as seat(id, valid_to)
    join registry_organization office on office.id = seat.id
    where seat.valid_to is null or ${day} < seat.valid_to
      or (office.valid_from < office.valid_to and office.valid_to <= ${day} and office.valid_to <= seat.valid_to)`;
}

/**
 * They and all that stood under them, and until when that was so: a former superior knows what was proposed in its time.
 * `offset 0` keeps the look-ups by index; joined freely, all placements would be read for every level.
 */
const reached = (actor: Actor) => sql`
  with recursive reach as (
    select id, null::date as since, until from (${standing(actor)}) own
    union
    select placement.organization_id, greatest(reach.since, placement.valid_from), least(reach.until, placement.valid_to)
    from reach
    cross join lateral (
      select * from registry_placement where parent_id = reach.id and hierarchy = 'ADMINISTRATIVE' offset 0) placement
    where (placement.valid_to is null or reach.since is null or reach.since < placement.valid_to)
      and (reach.until is null or placement.valid_from < reach.until))
  select id, until from reach`;

/** The organizations that stand, or ever stood, under one. */
export const everUnder = (organizationId: string) => sql`
  with recursive below as (
    select organization_id as id from registry_placement
    where parent_id = ${organizationId} and hierarchy = 'ADMINISTRATIVE'
    union
    select placement.organization_id from below
    join registry_placement placement on placement.parent_id = below.id and placement.hierarchy = 'ADMINISTRATIVE')
  select id from below`;
