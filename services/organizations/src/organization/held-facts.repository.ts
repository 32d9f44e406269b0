import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import DataLoader from 'dataloader';
import type { RawBuilder } from 'kysely';
import type { CodeScheme, Hierarchy, Zone } from './organization.ts';
import { holdsOn } from './organization-fields.repository.ts';

type Held<Value> = { id: string; value: Value };

/** What holds on one day, as it is known now: a body with a long history costs no more than one that is new. */
export function heldFacts(em: EntityManager, day: Day) {
  const loader = <Value>(statement: (ids: string[]) => RawBuilder<Held<Value>>) =>
    new DataLoader<string, Value | null>(async (ids) => {
      const rows = await rowsOf(em, statement([...ids]));
      const values = new Map(rows.map(({ id, value }) => [id, value]));
      return ids.map((id) => values.get(id) ?? null);
    });
  const each = <Key, Value>(make: (key: Key) => DataLoader<string, Value | null>) => {
    const made = new Map<Key, DataLoader<string, Value | null>>();
    return (key: Key) => {
      const known = made.get(key) ?? make(key);
      made.set(key, known);
      return known;
    };
  };

  // Outside its life a body has its first or its last name.
  const names = loader<string>(
    (ids) => sql`select distinct on (organization_id) organization_id as id, value from organization_name
      where organization_id = any(${ids})
      order by organization_id, valid_from <= ${day}::date desc,
        case when valid_from <= ${day}::date then valid_from end desc, valid_from`,
  );
  const zones = loader<Zone>(
    (ids) => sql`select organization_id as id, zone as value from organization_zone
      where organization_id = any(${ids}) and ${holdsOn('organization_zone', day)}`,
  );
  const codes = each((scheme: CodeScheme) =>
    loader<string>(
      (ids) => sql`select organization_id as id, value from organization_code
        where organization_id = any(${ids}) and scheme = ${scheme} and ${holdsOn('organization_code', day)}`,
    ),
  );
  const superiors = each((hierarchy: Hierarchy) =>
    loader<string>(
      (ids) => sql`select organization_id as id, parent_id as value from organization_placement
        where organization_id = any(${ids}) and hierarchy = ${hierarchy} and ${holdsOn('organization_placement', day)}`,
    ),
  );

  return {
    name: (id: string) => names.load(id),
    zone: (id: string) => zones.load(id),
    code: (id: string, scheme: CodeScheme) => codes(scheme).load(id),
    superior: (id: string, hierarchy: Hierarchy) => superiors(hierarchy).load(id),
  };
}
