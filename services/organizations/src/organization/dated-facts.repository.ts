import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import DataLoader from 'dataloader';
import type { RawBuilder } from 'kysely';
import type {
  Dated,
  DatedCode,
  DatedFacts,
  DatedLocation,
  DatedName,
  DatedPlacement,
  DatedZone,
  FactKind,
} from './organization.ts';

type Owned<Fact extends Dated> = Fact & { organization_id: string };

/** Groups rows under the keys that were asked for, in their order. */
export function grouped<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

type Kept = { table: RawBuilder<unknown>; fact: FactKind; current: RawBuilder<unknown>; former: RawBuilder<unknown> };
const period = sql`valid_from as "from", valid_to as "to", precision`;

const lives = sql`(select id as organization_id, valid_from, valid_to, precision, recorded_at from organization) life`;

/** Facts of one sort as they are known now, or with an instant as they were believed then: one statement either way. */
function statement(
  { table, fact, current, former }: Kept,
  ids: readonly string[],
  at: Date | null,
): RawBuilder<unknown> {
  const known = sql`select organization_id, ${current}, ${period} from ${table} where organization_id = any(${[...ids]})`;
  if (at === null) return sql`${known} order by valid_from, 2`;
  return sql`${known} and recorded_at <= ${at}
    union all
    select organization_id, ${former}, ${period} from former_fact
    where organization_id = any(${[...ids]}) and fact = ${fact} and recorded_at <= ${at} and ${at} < superseded_at
    order by "from", 2`;
}

/** Everything dated of many bodies at once; which day is asked about does not change the statement. */
export function datedFacts(em: EntityManager, at: Date | null = null) {
  const loader = <Fact extends Dated>(kept: Kept) =>
    new DataLoader<string, Fact[]>(async (ids) => {
      const rows = (await rowsOf(em, statement(kept, ids, at))) as Owned<Fact>[];
      return grouped(ids, rows, ({ organization_id }) => organization_id).map((facts) =>
        facts.map(({ organization_id: _, ...fact }) => fact as unknown as Fact),
      );
    });

  const loaders = {
    lives: loader<Dated>({ table: lives, fact: 'LIFE', current: sql`'' as value`, former: sql`value` }),
    names: loader<DatedName>({
      table: sql.table('organization_name'),
      fact: 'NAME',
      current: sql`value`,
      former: sql`value`,
    }),
    codes: loader<DatedCode>({
      table: sql.table('organization_code'),
      fact: 'CODE',
      current: sql`scheme, value`,
      former: sql`key, value`,
    }),
    placements: loader<DatedPlacement>({
      table: sql.table('organization_placement'),
      fact: 'PLACEMENT',
      current: sql`hierarchy, parent_id as "parentId"`,
      former: sql`key, value`,
    }),
    zones: loader<DatedZone>({
      table: sql.table('organization_zone'),
      fact: 'ZONE',
      current: sql`zone`,
      former: sql`value`,
    }),
    locations: loader<DatedLocation>({
      table: sql.table('organization_location'),
      fact: 'LOCATION',
      current: sql`commune_id as "communeId"`,
      former: sql`value`,
    }),
  };

  return {
    names: (id: string) => loaders.names.load(id),
    codes: (id: string) => loaders.codes.load(id),
    placements: (id: string) => loaders.placements.load(id),
    zones: (id: string) => loaders.zones.load(id),
    locations: (id: string) => loaders.locations.load(id),
    /** The life as it was believed: at most one. */
    lives: (id: string) => loaders.lives.load(id),

    async all(id: string): Promise<DatedFacts> {
      const [names, codes, placements, zones, locations] = await Promise.all([
        loaders.names.load(id),
        loaders.codes.load(id),
        loaders.placements.load(id),
        loaders.zones.load(id),
        loaders.locations.load(id),
      ]);
      return { names, codes, placements, zones, locations };
    },

    /** Reads it anew next time: it has just been changed. */
    forget(id: string): void {
      for (const kind of Object.values(loaders)) kind.clear(id);
    },
  };
}
