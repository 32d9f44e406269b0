import type { Day } from '@twinning/domain/day';
import { sql } from '@twinning/persistence/sql';
import { holdsOn } from '../organization/organization-fields.repository.ts';
import type { Comparison, DifferenceKind } from './comparison.ts';

const lives = (day: Day) => holdsOn('body', day);
const holding = (table: string, alias: string, day: Day) =>
  sql`select * from ${sql.table(table)} ${sql.ref(alias)} where ${holdsOn(alias, day)}`;

/** The bodies that are different in one way: who, whose code, what it was and what it is. */
const differing = ({ from, to }: Comparison) => {
  const both = sql`${lives(from)} and ${lives(to)}`;
  return {
    FOUNDED: sql`select body.id, null as scheme, null as before, null as after from organization body where not ${lives(from)} and ${lives(to)}`,
    ENDED: sql`select body.id, null as scheme, null as before, null as after from organization body where ${lives(from)} and not ${lives(to)}`,
    RENAMED: sql`select body.id, null as scheme, earlier.value as before, later.value as after from organization body
      join (${holding('organization_name', 'known', from)}) earlier on earlier.organization_id = body.id
      join (${holding('organization_name', 'known', to)}) later on later.organization_id = body.id
      where ${both} and earlier.value <> later.value`,
    MOVED: sql`select body.id, null as scheme, earlier.parent_id as before, later.parent_id as after from organization body
      left join (${holding('organization_placement', 'placed', from)} and placed.hierarchy = 'ADMINISTRATIVE') earlier on earlier.organization_id = body.id
      left join (${holding('organization_placement', 'placed', to)} and placed.hierarchy = 'ADMINISTRATIVE') later on later.organization_id = body.id
      where ${both} and earlier.parent_id is distinct from later.parent_id`,
    RECODED: sql`select body.id, scheme, earlier.value as before, later.value as after
      from (${holding('organization_code', 'borne', from)}) earlier
      full join (${holding('organization_code', 'borne', to)}) later using (organization_id, scheme)
      join organization body on body.id = organization_id
      where ${both} and earlier.value is distinct from later.value`,
  };
};

/** One way of being different, narrowed to a part of the register. */
export function differences(comparison: Comparison, kind: DifferenceKind) {
  const { under, kinds, from, to } = comparison;
  const subtree = sql`with recursive within_unit(id, day) as (
      select ${under}::text, day from (values (${from}::date), (${to}::date)) of_day(day)
      union
      select placed.organization_id, within_unit.day from within_unit
      join organization_placement placed on placed.parent_id = within_unit.id and placed.hierarchy = 'ADMINISTRATIVE'
        and placed.valid_from <= within_unit.day and (placed.valid_to is null or within_unit.day < placed.valid_to)
    )`;
  const narrowed = sql`select differing.* from (${differing(comparison)[kind]}) differing
    ${kinds ? sql`join organization kept on kept.id = differing.id and kept.kind = any(${[...kinds]})` : sql``}`;
  return under ? sql`${subtree} ${narrowed} where differing.id in (select id from within_unit)` : narrowed;
}
