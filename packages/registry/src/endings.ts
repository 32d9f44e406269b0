import type { Day } from '@twinning/domain/day';
import { sql } from '@twinning/persistence/sql';

type Fragment = ReturnType<typeof sql>;

/** The applied decrees whose day has come. */
export const dueOn = (today: Day): Fragment => sql`state = 'APPLIED' and effective_on <= ${today}::date`;

/**
 * What decrees end, as common table expressions: `decree` with the day on which superiors are looked up, and `ended`, a
 * row for each body that a decree ends, `wholly` being who takes over the whole of it.
 */
export const endings = (decrees: Fragment, today: Day): Fragment => sql`
  decree as materialized (
    select id, title, effective_on, greatest(effective_on, ${today}::date) as day
    from registry_reorganization where ${decrees}),
  ended as materialized (
    select decree.id as decree_id, decree.title, decree.effective_on, decree.day, line.source_id as id,
      case when count(*) = 1 and min(line.share) = 'WHOLE' then min(line.target_id) end as wholly
    from decree join registry_reorganization_line line on line.reorganization_id = decree.id
    where line.kind in ('CONTINUES', 'ABSORBED', 'DIVIDED', 'DISSOLVED')
    group by decree.id, decree.title, decree.effective_on, decree.day, line.source_id
    having not bool_or(line.target_id is not distinct from line.source_id))`;

/**
 * Who stands over a body in the place of one in `ended`: the superior of the day, as far as it is known already; the one
 * that the decree names; or whoever takes over the whole. Null where nobody has decided.
 */
export const heirFor = (body: Fragment): Fragment => sql`coalesce(
  (select placement.parent_id from registry_placement placement
    where placement.organization_id = ${body} and placement.hierarchy = 'ADMINISTRATIVE'
      and placement.valid_from <= ended.day and (placement.valid_to is null or ended.day < placement.valid_to)
      and (select bool_and(line.target_id is distinct from line.source_id) from registry_reorganization_line line
        where line.source_id = placement.parent_id and line.reorganization_id = ended.decree_id
          and line.kind in ('CONTINUES', 'ABSORBED', 'DIVIDED', 'DISSOLVED')) is not true
    limit 1),
  (select move.parent_id from registry_reorganization_move move
    where move.reorganization_id = ended.decree_id and move.organization_id = ${body}
      and move.hierarchy = 'ADMINISTRATIVE'),
  ended.wholly)`;

/**
 * Whether a body ever stood under the one in `ended`, also where only a decree has told so far. Aggregates, for the
 * planner would gather all that ever stood under each office instead of looking at one body.
 */
export const stoodUnder = (body: Fragment): Fragment => sql`coalesce(
  (select nullif(bool_or(placement.parent_id = ended.id), false) from registry_placement placement
    where placement.organization_id = ${body} and placement.hierarchy = 'ADMINISTRATIVE'),
  (select bool_or(move.parent_id = ended.id) from registry_reorganization_move move
    join registry_reorganization earlier on earlier.id = move.reorganization_id and earlier.state = 'APPLIED'
    where move.organization_id = ${body} and move.hierarchy = 'ADMINISTRATIVE'),
  false)`;
