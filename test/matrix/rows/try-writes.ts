import { roleOf } from '@twinning/persistence/service-names';
import type pg from 'pg';
import type { Principal } from '../facts.ts';
import type { Fault } from '../verdict/judge.ts';
import { TODAY } from '../world/town.ts';
import { type Asked, type Asking, type Given, theService, wholly } from './ask-rows.ts';
import type { GuardedTable } from './read.ts';
import { type Told, watchers } from './watchers.ts';

/**
 * Writes a row as it stands once more, and over itself, and takes both back: says which of the two came through. A row that is
 * there already breaks a constraint; by then row security has let it pass.
 */
const attempt = (service: string) => `
  create function ${service}.matrix_attempts(written text, columns text, changed text, place tid, content jsonb)
  returns text[] language plpgsql as $$
  declare done text[] := '{}'; touched int;
  begin
    begin
      execute format('insert into %s (%s) overriding system value select %s from jsonb_populate_record(null::%s, $1)',
        written, columns, columns, written) using content;
      raise exception using errcode = 'MX001';
    exception
      when sqlstate 'MX001' or integrity_constraint_violation then done := done || array['insert'];
      when insufficient_privilege then null;
    end;
    begin
      execute format('update %s set %s = %s where ctid = $1', written, changed, changed) using place;
      get diagnostics touched = row_count;
      raise exception using errcode = 'MX001', message = touched;
    exception
      when sqlstate 'MX001' then if sqlerrm <> '0' then done := done || array['update']; end if;
      when insufficient_privilege then null;
    end;
    return done;
  end $$`;

/** Lets the service's role try to write every table of it, whatever it may else: what is asked is row security. */
export async function allowAttempts(client: pg.ClientBase, { service }: GuardedTable): Promise<void> {
  await client.query(`grant insert, update on all tables in schema ${service} to ${roleOf(service)}`);
  await client.query(attempt(service));
}

type Sample = { place: string; told: Told; content: object };
type Shape = { table: GuardedTable; columns: string; changed: string; rows: readonly Sample[] };
export type Writes = readonly Shape[];

const allowed = (table: GuardedTable, asking: Asking, told: Told): { seen: boolean; written: boolean } => {
  if (!('roles' in asking)) return { seen: true, written: true };
  const whole = asking as Principal;
  return { seen: watchers[table.who]!(whole, told), written: watchers[table.written]!(whole, told) };
};

/** Of each table a row of each kind: those that all the same people may write are tried once. */
export async function writesOf(client: pg.ClientBase, tables: readonly GuardedTable[], given: Given): Promise<Writes> {
  const shapes: Shape[] = [];
  for (const table of tables) {
    const of = (told: Told) =>
      given.principals.map((one) => JSON.stringify(allowed(table, one, wholly(given.facts, told)))).join();
    const kinds = Map.groupBy(given.truth.get(table)!, ([, told]) => of(told));
    const samples = [...kinds.values()].map(([first]) => first!);
    const { rows: columns } = await client.query<{ name: string }>(
      `select quote_ident(column_name) as name from information_schema.columns
        where table_schema = $1 and table_name = $2 and is_generated = 'NEVER' order by ordinal_position`,
      [table.service, table.name],
    );
    const { rows } = await client.query<{ place: string; content: object }>(
      `select ctid::text as place, to_jsonb(whole_row) as content from ${table.service}.${table.name} whole_row where ctid = any($1::tid[])`,
      [samples.map(([place]) => place)],
    );
    const names = columns.map(({ name }) => name);
    shapes.push({
      ...{ table, columns: names.join(', '), changed: names[0]! },
      rows: rows.map((row) => ({ ...row, told: given.truth.get(table)!.get(row.place)! })),
    });
  }
  return shapes;
}

/** Lets everybody write rows past the code: what comes through is what the tables say, and no more. */
export async function tryWrites(client: pg.ClientBase, writes: Writes, given: Given): Promise<Asked> {
  const asked: Asked = { cells: 0, faults: [] };
  await client.query('savepoint untried');
  await client.query('set local session_replication_role to replica');
  for (const asking of [theService, ...given.principals]) {
    const words = [
      'serves' in asking ? 'service' : asking.accountId === null ? '' : `account:${asking.accountId}`,
      TODAY,
    ];
    for (const { table, columns, changed, rows } of writes) {
      await client.query(`set local role ${roleOf(table.service)}`);
      await client.query(
        `select set_config('twinning.principal', $1, true), set_config('twinning.day', $2, true)`,
        words,
      );
      const { rows: tried } = await client.query<{ place: string; done: string[] }>(
        `select row->>'place' as place, ${table.service}.matrix_attempts($1, $2, $3, (row->>'place')::tid, row->'content') as done
          from jsonb_array_elements($4) row`,
        [`${table.service}.${table.name}`, columns, changed, JSON.stringify(rows)],
      );
      await client.query('reset role');
      for (const { place, done } of tried) {
        const { told } = rows.find((row) => row.place === place)!;
        const { seen, written } = allowed(table, asking, wholly(given.facts, told));
        for (const [verb, may] of [
          ['insert', written],
          ['update', seen && written],
        ] as const) {
          asked.cells += 1;
          if (may === done.includes(verb)) continue;
          const kind: Fault['kind'] = may ? 'false denial' : 'leak';
          const rule = `${verb} ${table.service}.${table.name}`;
          asked.faults.push({ kind, principal: asking.name, rule, path: told.ids.join(' '), told: place });
        }
      }
    }
    if (given.untilRed && asked.faults.length > 0) break;
  }
  await client.query('rollback to untried');
  return asked;
}
