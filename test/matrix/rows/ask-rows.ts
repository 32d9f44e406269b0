import { roleOf, type ServiceName } from '@twinning/persistence/service-names';
import type pg from 'pg';
import type { Facts, Principal } from '../facts.ts';
import type { Fault } from '../verdict/judge.ts';
import { TODAY } from '../world/town.ts';
import type { GuardedTable } from './read.ts';
import { type Told, watchers } from './watchers.ts';

type Truth = Map<GuardedTable, Map<string, Told>>;

/** Every row there is, by its place, and what it tells of. */
export async function truthOf(client: pg.ClientBase, tables: readonly GuardedTable[], facts: Facts): Promise<Truth> {
  const truth: Truth = new Map();
  for (const table of tables) {
    const { rows } = await client.query<{ place: string; tells: string[] | string | null }>(
      `select ctid::text as place, to_jsonb(${table.tells}) as tells from ${table.service}.${table.name}`,
    );
    const toldOf = (tells: string[] | string | null): Told => {
      const ids = [tells].flat().filter((id) => id !== null);
      return { ids, fact: ids.map((id) => facts.get(id)).find((fact) => fact !== undefined) ?? null };
    };
    truth.set(table, new Map(rows.map(({ place, tells }) => [place, toldOf(tells)])));
  }
  return truth;
}

export const wholly = (facts: Facts, { ids, fact }: Told): Told => ({
  ids,
  fact: fact && ({ ...facts.get(fact.partOf), ...fact } as typeof fact),
});

/** Asks the database itself, as the service's role and on behalf of somebody, for the rows of some tables. */
async function shownTo(
  client: pg.ClientBase,
  service: ServiceName,
  { accountId, serves }: Asking,
  tables: readonly GuardedTable[],
): Promise<Map<GuardedTable, ReadonlySet<string>>> {
  await client.query(`set local role ${roleOf(service)}`);
  const words = [serves ? 'service' : accountId === null ? '' : `account:${accountId}`, TODAY];
  await client.query(`select set_config('twinning.principal', $1, true), set_config('twinning.day', $2, true)`, words);
  const each = tables.map(({ name }, index) => `array(select ctid::text from ${service}.${name}) as t${index}`);
  const { rows } = await client.query<Record<string, string[]>>(`select ${each.join(', ')}`);
  await client.query('reset role');
  return new Map(tables.map((table, index) => [table, new Set(rows[0]![`t${index}`])]));
}

/** The service itself, which works for everybody and is shown everything. */
export const theService: Asking = { name: 'the service', accountId: null, serves: true };
export type Asking = Pick<Principal, 'name' | 'accountId'> & { serves?: true };

export type Asked = { cells: number; faults: Fault[] };
export type Given = { facts: Facts; truth: Truth; principals: readonly Principal[]; untilRed?: boolean };

/** Holds what each is shown against the table: nobody is shown more, nobody less. */
export async function askRows(
  client: pg.ClientBase,
  tables: readonly GuardedTable[],
  { facts, truth, principals, untilRed }: Given,
): Promise<Asked> {
  const asked: Asked = { cells: 0, faults: [] };
  for (const asking of [theService, ...principals]) {
    const shown = await shownTo(client, tables[0]!.service, asking, tables);
    for (const table of tables)
      for (const [place, told] of truth.get(table)!) {
        asked.cells += 1;
        const may = !('roles' in asking) || watchers[table.who]!(asking, wholly(facts, told));
        if (may === shown.get(table)!.has(place)) continue;
        const at = { principal: asking.name, rule: `${table.service}.${table.name}`, path: told.ids.join(' ') };
        asked.faults.push({ kind: may ? 'false denial' : 'leak', ...at, told: place });
      }
    if (untilRed && asked.faults.length > 0) break;
  }
  return asked;
}
