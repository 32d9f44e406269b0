import { sql } from '@twinning/persistence/sql';
import type { RawBuilder } from 'kysely';
import type { Participation } from './participation.ts';

/**
 * The organizations a figure is about, as common table expressions (after `with recursive`):
 * `lower` are preschools, primary and lower-secondary schools, `upper` upper-secondary schools and centres, alive as of
 * the day; `office` the district offices of the last day on which there were any up to then, within the movement;
 * `planned`, `signed` and `twinned` say who has come how far, and by which partnership first; they are worked out once,
 * for the planner takes them for a handful and would work them out again for every school.
 */
export const population = ({ movement, asOf }: Participation) => sql`
  under as (
    select ${movement.organizerId}::text as id
    union
    select placement.organization_id from under
    ${follow(sql`registry_placement`, sql`candidate.parent_id = under.id and candidate.hierarchy = 'ADMINISTRATIVE'`)} placement),
  body as materialized (
    select organization.* from under ${follow(sql`registry_organization`, sql`candidate.id = under.id`)} organization
    where organization.kind in ('SCHOOL', 'CONTINUING_EDUCATION_CENTER', 'DISTRICT_OFFICE')),
  lower as (
    select id, names from body where kind = 'SCHOOL' and not 'UPPER_SECONDARY' = any(levels) and ${alive('body', asOf)}),
  centre as (
    select id, names from body where kind = 'CONTINUING_EDUCATION_CENTER' and ${alive('body', asOf)}),
  upper as (
    select id, names from body where kind = 'SCHOOL' and 'UPPER_SECONDARY' = any(levels) and ${alive('body', asOf)}
    union all select id, names from centre),
  office as (
    select body.id, body.names from body, (
      select coalesce(
        (select day from (select least(${asOf}::date, ${movement.period.to}::date - 1) as day) own
          where exists (select from body where kind = 'DISTRICT_OFFICE'
            and valid_from <= own.day and (valid_to is null or own.day < valid_to))),
        (select max(valid_to) - 1 from body
          where kind = 'DISTRICT_OFFICE' and valid_to <= ${asOf} and valid_from < valid_to)) as day) last
    where kind = 'DISTRICT_OFFICE' and valid_from <= last.day and (valid_to is null or last.day < valid_to)),
  planned as materialized (
    select distinct on (party.organization_id) party.organization_id as id, partnership.id as partnership_id
    from partnership
    ${follow(sql`joint_plan`, sql`candidate.partnership_id = partnership.id and candidate.counts_from <= ${asOf}`)} joint_plan
    ${follow(sql`partnership_party`, sql`candidate.partnership_id = partnership.id`)} party
    where partnership.movement_id = ${movement.id}
      and (partnership.status not in ('DECLINED', 'LAPSED') or ${asOf} < partnership.closed_on)
    order by party.organization_id, joint_plan.counts_from, partnership.id),
  signed as materialized (
    select distinct on (party.organization_id) party.organization_id as id, partnership.id as partnership_id
    from partnership
    ${follow(sql`memorandum`, sql`candidate.partnership_id = partnership.id and candidate.counts_from <= ${asOf}`)} memorandum
    ${follow(sql`memorandum_party`, sql`candidate.memorandum_id = memorandum.id`)} party
    where partnership.movement_id = ${movement.id}
    order by party.organization_id, memorandum.counts_from, partnership.id),
  twinned as materialized (
    select distinct on (party.organization_id) party.organization_id as id, partnership.id as partnership_id
    from partnership ${follow(sql`partnership_party`, sql`candidate.partnership_id = partnership.id`)} party
    where partnership.movement_id = ${movement.id} and partnership.signed_on <= ${asOf}
    order by party.organization_id, partnership.signed_on, partnership.id)`;

/**
 * Follows a key row by row through its index. Left to itself the planner reads whole tables, and the cost of one city
 * would grow with the country.
 */
function follow(table: RawBuilder<unknown>, where: RawBuilder<unknown>) {
  return sql`cross join lateral (select candidate.* from ${table} candidate where ${where} offset 0)`;
}

export const alive = (table: string, day: string) =>
  sql`${sql.ref(`${table}.valid_from`)} <= ${day} and (${sql.ref(`${table}.valid_to`)} is null or ${day} < ${sql.ref(`${table}.valid_to`)})`;
