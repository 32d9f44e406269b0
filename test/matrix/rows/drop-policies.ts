import { within } from '@twinning/persistence/postgres/within';
import { roleOf, type ServiceName } from '@twinning/persistence/service-names';
import type pg from 'pg';
import type { Facts, Principal } from '../facts.ts';
import { type Asked, askRows, truthOf } from './ask-rows.ts';
import { fillEmpty } from './fill-empty.ts';
import type { GuardedTable } from './read.ts';
import { allowAttempts, tryWrites, writesOf } from './try-writes.ts';

type Given = { ownerUrl: string; facts: Facts; principalsOf(service: ServiceName): readonly Principal[] };
/** A policy of the database, and how it was taken away: opened to everybody, or dropped, so that nobody is shown anything. */
export type Missed = { policy: string; how: 'opened' | 'dropped' | 'opened to write' | 'closed to write' };
export type Rows = Asked & { policies: number; missed: Missed[]; written: number; unwritten: Missed[] };

/**
 * Asks for every row of every guarded table as everybody, with no code before it; then takes each policy of the database away,
 * and every time somebody must be shown too much or too little. All in a transaction that is taken back.
 */
export function dropPolicies(tables: readonly GuardedTable[], given: Given): Promise<Rows> {
  return within(given.ownerUrl, async (client) => {
    const all: Rows = { cells: 0, faults: [], policies: 0, missed: [], written: 0, unwritten: [] };
    for (const [service, own] of Map.groupBy(tables, (table) => table.service)) {
      await client.query('begin');
      await client.query(`set local search_path to ${service}`);
      // Rows are asked about here, whatever columns of them the role may read.
      await client.query(`grant select on all tables in schema ${service} to ${roleOf(service)}`);
      await fillEmpty(client, own, given.facts);
      const asking = { facts: given.facts, truth: await truthOf(client, own, given.facts) };
      // The database knows nobody who looks through another's eyes: to it they are that person.
      const principals = given.principalsOf(service).filter(({ viewedBy }) => viewedBy === undefined);
      const { cells, faults } = await askRows(client, own, { ...asking, principals });
      await allowAttempts(client, own[0]!);
      const writes = await writesOf(client, own, { ...asking, principals });
      const tried = await tryWrites(client, writes, { ...asking, principals });
      all.cells += cells + tried.cells;
      all.faults.push(...faults, ...tried.faults);
      const untilRed = { ...asking, principals, untilRed: true };
      /** What is asked without a policy, or with another one, must be answered wrong. */
      const without = async (statement: string, ask: () => Promise<Asked>): Promise<boolean> => {
        await client.query('savepoint intact');
        await client.query(statement);
        const { cells, faults } = await ask();
        await client.query('rollback to intact');
        all.cells += cells;
        return faults.length > 0;
      };
      for (const { table, policy, writing } of await policiesOf(client, own)) {
        const at = `${service}.${table.name}`;
        all.policies += 1;
        for (const [how, statement] of [
          ['opened', `alter policy ${policy} on ${at} using (true)`],
          ['dropped', `drop policy ${policy} on ${at}`],
        ] as const)
          if (!(await without(statement, () => askRows(client, [table], untilRed))))
            all.missed.push({ policy: `${at}: ${policy}`, how });
        if (writing === 'NO') continue;
        all.written += 1;
        const own = writes.filter((one) => one.table === table);
        for (const [how, check] of [
          ['opened to write', 'true'],
          ['closed to write', 'false'],
        ] as const)
          if (writing !== check)
            if (
              !(await without(`alter policy ${policy} on ${at} with check (${check})`, () =>
                tryWrites(client, own, untilRed),
              ))
            )
              all.unwritten.push({ policy: `${at}: ${policy}`, how });
      }
      await client.query('rollback');
    }
    return all;
  });
}

async function policiesOf(client: pg.ClientBase, tables: readonly GuardedTable[]) {
  const { rows } = await client.query<{ table: string; policy: string; writing: string }>(
    `select tablename as table, quote_ident(policyname) as policy,
        case when cmd = 'SELECT' then 'NO' else coalesce(with_check, qual) end as writing
      from pg_policies where schemaname = $1 order by 1, 2`,
    [tables[0]!.service],
  );
  return rows.map(({ table, policy, writing }) => {
    const guarded = tables.find(({ name }) => name === table);
    if (!guarded)
      throw new Error(`Nobody has decided who is shown the rows of ${table}: add a row to test/matrix/rows.`);
    return { table: guarded, policy, writing };
  });
}
