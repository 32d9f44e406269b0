import type { EntityManager } from '@mikro-orm/postgresql';
import type { Period } from '@twinning/domain/period';
import { rowsOf, sql } from '@twinning/persistence/sql';
import DataLoader from 'dataloader';
import type { DatedCode, DatedFacts, DatedLocation, DatedName, DatedPlacement, DatedZone } from './organization.ts';

type Owned<Fact extends Period> = Fact & { organization_id: string };

/** Groups rows under the keys that were asked for, in their order. */
export function grouped<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map<string, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

/** Everything dated of many bodies at once; which day is asked about does not change the statement. */
export function datedFacts(em: EntityManager) {
  const loader = <Fact extends Period>(select: (ids: readonly string[]) => Promise<Owned<Fact>[]>) =>
    new DataLoader<string, Fact[]>(async (ids) =>
      grouped(ids, await select(ids), ({ organization_id }) => organization_id).map((facts) =>
        facts.map(({ organization_id: _, ...fact }) => fact as unknown as Fact),
      ),
    );
  const period = sql`valid_from as "from", valid_to as "to", precision`;

  const names = loader<DatedName>((ids) =>
    rowsOf(
      em,
      sql`select organization_id, value, ${period} from organization_name where organization_id = any(${ids}) order by valid_from`,
    ),
  );
  const codes = loader<DatedCode>((ids) =>
    rowsOf(
      em,
      sql`select organization_id, scheme, value, ${period} from organization_code where organization_id = any(${ids}) order by valid_from, scheme`,
    ),
  );
  const placements = loader<DatedPlacement>((ids) =>
    rowsOf(
      em,
      sql`select organization_id, hierarchy, parent_id as "parentId", ${period} from organization_placement where organization_id = any(${ids}) order by valid_from, hierarchy`,
    ),
  );
  const zones = loader<DatedZone>((ids) =>
    rowsOf(
      em,
      sql`select organization_id, zone, ${period} from organization_zone where organization_id = any(${ids}) order by valid_from`,
    ),
  );

  const locations = loader<DatedLocation>((ids) =>
    rowsOf(
      em,
      sql`select organization_id, commune_id as "communeId", ${period} from organization_location where organization_id = any(${ids}) order by valid_from`,
    ),
  );

  return {
    names: (id: string) => names.load(id),
    codes: (id: string) => codes.load(id),
    placements: (id: string) => placements.load(id),
    zones: (id: string) => zones.load(id),
    locations: (id: string) => locations.load(id),

    async all(id: string): Promise<DatedFacts> {
      const [known, numbered, placed, zoned, located] = await Promise.all([
        names.load(id),
        codes.load(id),
        placements.load(id),
        zones.load(id),
        locations.load(id),
      ]);
      return { names: known, codes: numbered, placements: placed, zones: zoned, locations: located };
    },
  };
}
