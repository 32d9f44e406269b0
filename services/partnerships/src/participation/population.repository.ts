import { sql } from '@twinning/persistence/sql';
import type { Participation } from './participation.ts';

/**
 * The organizations a figure is about, as common table expressions (after `with recursive`):
 * `lower` are preschools, primary and lower-secondary schools, `upper` upper-secondary schools and centres, alive as of
 * the day; `office` the district offices of the last day on which there were any up to then, within the movement;
 * `planned`, `signed` and `twinned` say who has come how far, and by which partnership first.
 */
export const population = ({ movement, asOf }: Participation) => sql`
  under as (
    select ${movement.organizerId}::text as id
    union
    select placement.organization_id from under
    join registry_placement placement on placement.parent_id = under.id and placement.hierarchy = 'ADMINISTRATIVE'),
  body as materialized (
    select organization.* from under join registry_organization organization on organization.id = under.id
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
        (select max(valid_to) - 1 from body where kind = 'DISTRICT_OFFICE' and valid_to <= ${asOf})) as day) last
    where kind = 'DISTRICT_OFFICE' and valid_from <= last.day and (valid_to is null or last.day < valid_to)),
  planned as (
    select distinct on (party.organization_id) party.organization_id as id, partnership.id as partnership_id
    from partnership
    join joint_plan on joint_plan.partnership_id = partnership.id and joint_plan.counts_from <= ${asOf}
    join partnership_party party on party.partnership_id = partnership.id
    where partnership.movement_id = ${movement.id}
      and (partnership.status not in ('DECLINED', 'LAPSED') or ${asOf} < partnership.closed_on)
    order by party.organization_id, joint_plan.counts_from, partnership.id),
  signed as (
    select distinct on (party.organization_id) party.organization_id as id, partnership.id as partnership_id
    from partnership
    join memorandum on memorandum.partnership_id = partnership.id and memorandum.counts_from <= ${asOf}
    join memorandum_party party on party.memorandum_id = memorandum.id
    where partnership.movement_id = ${movement.id}
    order by party.organization_id, memorandum.counts_from, partnership.id),
  twinned as (
    select distinct on (party.organization_id) party.organization_id as id, partnership.id as partnership_id
    from partnership join partnership_party party on party.partnership_id = partnership.id
    where partnership.movement_id = ${movement.id} and partnership.signed_on <= ${asOf}
    order by party.organization_id, partnership.signed_on, partnership.id)`;

export const alive = (table: string, day: string) =>
  sql`${sql.ref(`${table}.valid_from`)} <= ${day} and (${sql.ref(`${table}.valid_to`)} is null or ${day} < ${sql.ref(`${table}.valid_to`)})`;
