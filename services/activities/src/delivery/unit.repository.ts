import type { Day } from '@twinning/domain/day';
import { sql } from '@twinning/persistence/sql';
import type { Hierarchy } from './delivery.ts';

type Fragment = ReturnType<typeof sql>;

export const livesOn = (row: string, day: Day): Fragment => {
  const from = sql.ref(`${row}.valid_from`);
  const to = sql.ref(`${row}.valid_to`);
  return sql`${from} <= ${day}::date and (${to} is null or ${day}::date < ${to})`;
};

/**
 * The unit to which figures give an organization on a day: an office itself, else the one it stands under; null where it
 * is gone, nobody stands over it, or several do.
 */
export function unitOf(organizationId: Fragment, day: Day, hierarchy: Hierarchy): Fragment {
  return sql`case
    when exists (select from registry_organization self where self.id = ${organizationId}
      and self.kind in ('DEPARTMENT', 'DISTRICT_OFFICE', 'COMMUNE_COMMITTEE'))
    then (select unit.id from registry_organization unit where unit.id = ${organizationId} and ${livesOn('unit', day)})
    else (
      select case when count(*) = 1 then min(unit.id) end from registry_placement placement
      join registry_organization unit on unit.id = placement.parent_id and ${livesOn('unit', day)}
      where placement.organization_id = ${organizationId} and placement.hierarchy = ${hierarchy}
        and ${livesOn('placement', day)})
  end`;
}

/** The units of a day's map: those that directly supervise lower schools or centres. */
export const unitsOn = (day: Day, hierarchy: Hierarchy): Fragment => sql`
  select distinct unit.id from registry_placement placement
  join registry_organization below on below.id = placement.organization_id
  join registry_organization unit on unit.id = placement.parent_id
  where placement.hierarchy = ${hierarchy}
    and ${livesOn('placement', day)} and ${livesOn('below', day)} and ${livesOn('unit', day)}
    and (below.kind = 'CONTINUING_EDUCATION_CENTER'
      or below.kind = 'SCHOOL' and not 'UPPER_SECONDARY' = any(below.levels))`;
