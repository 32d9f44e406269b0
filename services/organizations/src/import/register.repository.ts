import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Organization } from '../organization/organization.ts';
import { fullName } from '../organization/search-text.ts';
import { wholeBodies } from '../organization/whole-bodies.repository.ts';

type Id = { id: string };
type Named = Id & { value: string };

/** What a chunk of rows speaks of. */
export type Meant = {
  /** Codes that bodies may bear. */
  codes: readonly string[];
  /** Cells that mean a body, by its code or by its full name. */
  cells: readonly string[];
  /** Names that new bodies would bear beside others under the same superior. */
  names?: readonly string[];
};

/** Those whose name reads like one of the wanted. */
function reading(rows: readonly Named[], wanted: readonly string[]): string[] {
  const names = new Set(wanted.map(fullName));
  return rows.flatMap(({ id, value }) => (names.has(readable(value)) ? [id] : []));
}

/** The same names are read with every chunk of a sheet. */
const read = new Map<string, string>();
function readable(name: string): string {
  const known = read.get(name);
  if (known !== undefined) return known;
  if (read.size > 100_000) read.clear();
  const full = fullName(name);
  read.set(name, full);
  return full;
}

/**
 * The bodies that rows speak of, those that stand beside them under the same name, and everybody who was ever above
 * them: at most nine statements, however many rows there are.
 */
export async function bodiesMeant(tx: EntityManager, meant: Meant, lock = false): Promise<Organization[]> {
  const cells = [...new Set(meant.cells)];
  const coded = await rowsOf(
    tx,
    sql<Named>`select organization_id as id, value from organization_code where value = any(${[...new Set([...meant.codes, ...cells])]})`,
  );
  const known = new Set(coded.map(({ value }) => value));
  const uncoded = cells.filter((cell) => !known.has(cell));
  const named =
    uncoded.length === 0
      ? []
      : reading(await rowsOf(tx, sql<Named>`select organization_id as id, value from organization_name`), uncoded);
  const found = [...coded.map(({ id }) => id), ...named];
  const beside = meant.names ? await rowsOf(tx, under(found)) : [];
  const ids = [...new Set([...found, ...reading(beside, meant.names ?? [])])];
  const whole = await rowsOf(
    tx,
    sql<Id>`with recursive meant(id) as (
        select unnest(${ids}::text[])
        union select placed.parent_id from meant join organization_placement placed on placed.organization_id = meant.id
      ) select id from meant`,
  );
  const all = whole.map(({ id }) => id);
  return wholeBodies(tx, all, lock ? 'lock' : 'read');
}

const under = (superiors: readonly string[]) =>
  sql<Named>`select name.organization_id as id, name.value from organization_placement placed
    join organization_name name using (organization_id)
    where placed.parent_id = any(${[...superiors]}) and placed.hierarchy = 'ADMINISTRATIVE'`;
