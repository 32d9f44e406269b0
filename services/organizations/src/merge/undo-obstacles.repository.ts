import type { EntityManager } from '@mikro-orm/postgresql';
import type { Text } from '@twinning/domain/text';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Organization } from '../organization/organization.ts';
import type { Merge, OrganizationsMerged } from './merge.ts';
import { changedSince } from './undo-merge.ts';

const reasons = {
  code: (what: string): Text => ({
    vi: `Mã ${what} nay thuộc về đơn vị khác.`,
    en: `Another body bears the code ${what} by now.`,
  }),
  superior: (): Text => ({
    vi: 'Cơ quan quản lý hoặc địa bàn cũ không còn trong những ngày đó.',
    en: 'The superior or the commune it had is no longer there on those days.',
  }),
};

type Obstacle = { reason: keyof typeof reasons; what: string };

const period = (fact: string) => sql`daterange(${sql.ref(`${fact}.from`)}, ${sql.ref(`${fact}.to`)})`;

/** What rests by now on a merge of two bodies. */
export async function obstaclesToUnmerge(
  em: EntityManager,
  { keptId }: Merge,
  { merged, steps }: OrganizationsMerged,
  bodies: readonly Organization[],
): Promise<Text[]> {
  const superiors = [
    ...merged.placements.map(({ parentId: id, from, to }) => ({ id, from, to })),
    ...merged.locations.map(({ communeId: id, from, to }) => ({ id, from, to })),
  ];
  const found = await rowsOf(
    em,
    sql<Obstacle>`select distinct 'code' as reason, given.scheme || ' ' || given.value as what
      from jsonb_to_recordset(${JSON.stringify(merged.codes)}::jsonb) as given(scheme text, value text, "from" date, "to" date)
      join organization_code known using (scheme, value)
      where organization_id <> ${keptId} and daterange(valid_from, valid_to) && ${period('given')}
      union all
      select 'superior', given.id
      from jsonb_to_recordset(${JSON.stringify(superiors)}::jsonb) as given(id text, "from" date, "to" date)
      where not exists (select from organization above where above.id = given.id
        and daterange(above.valid_from, above.valid_to) @> ${period('given')})
      limit 20`,
  );
  return [...changedSince(steps, bodies), ...found.map(({ reason, what }) => reasons[reason](what))];
}
