import type { EntitySchema } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { startOrm } from '@twinning/persistence/orm';
import { within } from '@twinning/persistence/postgres/within';
import { actingAs, callerOf, theService } from '@twinning/persistence/principal';
import type { ServiceName } from '@twinning/persistence/service-names';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { OpenSubgraph } from './open-subgraph.ts';

/** The tables of a schema whose rows the database itself guards, from their owner too. */
export async function guardedTables(ownerUrl: string, schema: string): Promise<Map<string, boolean>> {
  const { rows } = await within(ownerUrl, (client) =>
    client.query<{ name: string; guarded: boolean }>(
      `select relname as name, relrowsecurity and relforcerowsecurity as guarded from pg_class
       where relnamespace = $1::regnamespace and relkind in ('r', 'p') order by relname`,
      [schema],
    ),
  );
  return new Map(rows.map(({ name, guarded }) => [name, guarded]));
}

const count = async (em: EntityManager, table: string): Promise<number> =>
  (await rowsOf(em, sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`))[0]!.n;

type Explained = { Plan: { 'Actual Rows': number; 'Shared Hit Blocks': number; 'Shared Read Blocks': number } };
export type Cost = { rows: number; blocks: number; ms: number };

/** What a statement costs a principal: the best of some runs, so that nothing is read or planned for the first time. */
export const costOf = (url: string, principal: string, statement: string, times = 5): Promise<Cost> =>
  within(url, async (client) => {
    await client.query(`select set_config('twinning.principal', $1, false)`, [principal]);
    const costs: Cost[] = [];
    for (let nth = 0; nth < times; nth += 1) {
      const { rows } = await client.query<{ 'QUERY PLAN': [Explained & { 'Execution Time': number }] }>(
        `explain (analyze, buffers, timing off, format json) ${statement}`,
      );
      const [{ Plan: plan, 'Execution Time': ms }] = rows[0]!['QUERY PLAN'];
      costs.push({ rows: plan['Actual Rows'], blocks: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], ms });
    }
    return costs.reduce((best, cost) => (cost.blocks < best.blocks ? cost : best));
  });

/** What the login role of a service sees past all policies of the code, and whether it can open more for itself. */
export async function pastThePolicies(subgraph: OpenSubgraph, service: ServiceName) {
  const orm = await startOrm({ schema: service, url: subgraph.url, entities: [] as readonly EntitySchema[] });
  const as = (accountId: string | null, table: string) =>
    actingAs(callerOf(accountId, subgraph.today()), () => count(orm.em.fork(), table));
  const guarded = async () =>
    [...(await guardedTables(subgraph.ownerUrl, service))].flatMap(([table, held]) => (held ? [table] : []));
  return {
    /** How many rows of a table an account sees; nobody when it is null. */
    seen: as,
    /** Those who see any row of a table. */
    async whoSees(table: string, accountIds: readonly (string | null)[]): Promise<(string | null)[]> {
      const seen: (string | null)[] = [];
      for (const accountId of accountIds) if ((await as(accountId, table)) > 0) seen.push(accountId);
      return seen;
    },
    /** The guarded tables in which an account finds rows. */
    async openTo(accountId: string | null): Promise<string[]> {
      const open: string[] = [];
      for (const table of await guarded()) if ((await as(accountId, table)) > 0) open.push(table);
      return open;
    },
    /** The guarded tables that have rows at all. */
    async filled(): Promise<string[]> {
      const filled: string[] = [];
      for (const table of await guarded())
        if ((await actingAs(theService, () => count(orm.em.fork(), table))) > 0) filled.push(table);
      return filled;
    },
    /** What the database answers to each way of switching the guard off. */
    attempts: (table: string): Promise<string[]> =>
      within(subgraph.url, async (client) => {
        const answers: string[] = [];
        for (const attempt of [
          `alter table ${table} disable row level security`,
          `alter table ${table} no force row level security`,
          `drop policy asked on ${table}`,
          `create policy mine on ${table} using (true)`,
          `alter role current_user bypassrls`,
          `set role ${new URL(subgraph.ownerUrl).username}`,
          `set row_security = off; select * from ${table}`,
          `create or replace function ${service}.serves() returns boolean language sql as 'select true'`,
          `truncate ${table}`,
        ])
          answers.push(
            await client.query(attempt).then(
              () => `took "${attempt}"`,
              () => 'refused',
            ),
          );
        return answers;
      }),
    [Symbol.asyncDispose]: () => orm.close(),
  };
}
