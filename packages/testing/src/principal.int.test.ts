import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '@twinning/persistence/orm';
import { actingAs, asService, callerOf } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type ClonedDatabase, cloneDatabase } from './clone-database.ts';
import { countStatements } from './count-statements.ts';

let clone: ClonedDatabase;
beforeAll(async () => {
  clone = await cloneDatabase();
});
afterAll(() => clone[Symbol.asyncDispose]());

async function open(max: number) {
  const options = ormOptions({ schema: 'partnerships', url: clone.urlFor('partnerships'), entities: [] });
  const orm = await MikroORM.init({ ...options, pool: { min: 1, max, idleTimeoutMillis: 0 } });
  return Object.assign(orm, { [Symbol.asyncDispose]: () => orm.close() });
}

type Orm = Awaited<ReturnType<typeof open>>;
const heard = sql<{ who: string }>`select coalesce(current_setting('twinning.principal', true), '') as who`;
const who = async (em: Orm['em']): Promise<string> => (await rowsOf(em, heard))[0]!.who;
const as = <Result>(name: string, run: () => Result): Result => actingAs(callerOf(`acc_${name}`, '2024-05-06'), run);

describe('a connection', () => {
  it('speaks for nobody until somebody is named, and again when nobody is', async () => {
    await using orm = await open(1);
    expect(await who(orm.em.fork())).toBe('');
    expect(await as('hoa', () => who(orm.em.fork()))).toBe('account:acc_hoa');
    expect(await who(orm.em.fork())).toBe('');
    expect(await asService(() => who(orm.em.fork()))).toBe('service');
  });

  it('is told the day on which rights are judged', async () => {
    await using orm = await open(1);
    const day = sql<{ day: string }>`select current_setting('twinning.day') as day`;
    expect(await as('hoa', () => rowsOf(orm.em.fork(), day))).toEqual([{ day: '2024-05-06' }]);
    expect(await asService(() => rowsOf(orm.em.fork(), day))).toEqual([{ day: '' }]);
  });

  it.each([1, 2])('never speaks for another request, over a pool of %s', async (size) => {
    await using orm = await open(size);
    const request = async (name: string, nth: number) => {
      const em = orm.em.fork();
      const first = await who(em);
      if (nth % 3 === 0) await rowsOf(em, sql`select 1 / 0`).catch(() => undefined);
      if (nth % 3 === 1)
        await em
          .transactional(async (tx) => {
            expect(await who(tx)).toBe(`account:acc_${name}`);
            await sleep(nth % 7);
            throw new Error('taken back');
          })
          .catch(() => undefined);
      const [second, third] = await Promise.all([who(em), asService(() => who(em))]);
      return [first, second, third].join(' ');
    };
    const names = Array.from({ length: 60 }, (_, nth) => (nth % 2 === 0 ? 'hoa' : 'mai'));
    const answers = await Promise.all(names.map((name, nth) => as(name, () => request(name, nth))));
    expect(answers).toEqual(names.map((name) => `account:acc_${name} account:acc_${name} service`));
  });

  it('is not left speaking for somebody whose request was cut off', async () => {
    await using orm = await open(1);
    const cut = as('hoa', () =>
      orm.em.fork().transactional(async (tx) => {
        await asService(() => rowsOf(tx, sql`set local statement_timeout = 20`));
        await asService(() => rowsOf(tx, sql`select pg_sleep(1)`));
      }),
    );
    await expect(cut).rejects.toThrow('statement timeout');
    expect(await who(orm.em.fork())).toBe('');
    const killed = asService(() => rowsOf(orm.em.fork(), sql`select pg_terminate_backend(pg_backend_pid())`));
    await expect(killed).rejects.toThrow();
    // The pool learns of a lost connection a moment after the statement does.
    await sleep(100);
    expect(await who(orm.em.fork())).toBe('');
  });
});

describe('a piece run as the service', () => {
  it('ends with itself, inside a transaction too and beside what the caller asks meanwhile', async () => {
    await using orm = await open(1);
    await as('hoa', () =>
      orm.em.fork().transactional(async (tx) => {
        const asked = [who(tx), asService(() => who(tx)), who(tx), asService(() => who(tx)), who(tx)];
        const own = 'account:acc_hoa';
        expect(await Promise.all(asked)).toEqual([own, 'service', own, 'service', own]);
      }),
    );
  });

  it('is forgotten with the savepoint that it was said in', async () => {
    await using orm = await open(1);
    await as('hoa', () =>
      orm.em.fork().transactional(async (tx) => {
        await tx
          .transactional(async (inner) => {
            await asService(() => who(inner));
            throw new Error('taken back');
          })
          .catch(() => undefined);
        expect(await who(tx)).toBe('account:acc_hoa');
        expect(await asService(() => who(tx))).toBe('service');
      }),
    );
  });
});

describe('telling who asks', () => {
  const given = sql<{
    who: string;
  }>`select current_setting('twinning.principal') as who where ${'x'}::text is not null`;
  const whoAsks = async (em: Orm['em']) => (await rowsOf(em, given))[0]?.who;

  it('costs no statement: it goes along with the first of another principal, and not at all while the same asks', async () => {
    await using orm = await open(1);
    const ask = async (times: number) => {
      for (let nth = 0; nth < times; nth += 1)
        expect(await as('hoa', () => whoAsks(orm.em.fork()))).toBe('account:acc_hoa');
    };
    expect(await countStatements(() => ask(5))).toMatchObject({ statements: 5, introductions: 0, told: 1 });
    expect(await countStatements(() => ask(5))).toMatchObject({ statements: 5, introductions: 0, told: 0 });
    const other = await countStatements(() => as('mai', () => whoAsks(orm.em.fork())));
    expect(other).toMatchObject({ statements: 1, introductions: 0, told: 1, result: 'account:acc_mai' });
  });

  it('costs one where a statement has no values, for it may be several in one text', async () => {
    await using orm = await open(1);
    const alone = await countStatements(() => as('hoa', () => who(orm.em.fork())));
    expect(alone).toMatchObject({ statements: 1, introductions: 1, told: 0, result: 'account:acc_hoa' });
  });

  it('is left to the first statement of a transaction, and holds after it', async () => {
    await using orm = await open(1);
    const work = (name: string) => as(name, () => orm.em.fork().transactional((tx) => whoAsks(tx)));
    await work('mai');
    expect(await countStatements(() => work('hoa'))).toMatchObject({ statements: 3, introductions: 0, told: 1 });
    expect(await countStatements(() => work('hoa'))).toMatchObject({ statements: 3, introductions: 0, told: 0 });
  });

  it('is taken back with the statement that it went along with', async () => {
    await using orm = await open(1);
    await as('hoa', () => whoAsks(orm.em.fork()));
    const failing = asService(() => rowsOf(orm.em.fork(), sql`select 1 / ${0}::int`));
    await expect(failing).rejects.toThrow('division by zero');
    expect(await as('hoa', () => whoAsks(orm.em.fork()))).toBe('account:acc_hoa');
    expect(await asService(() => whoAsks(orm.em.fork()))).toBe('service');
  });

  it('leaves answers as they are: rows, their number, and values that cannot be sent', async () => {
    await using orm = await open(1);
    const rows = await as('hoa', () =>
      rowsOf(orm.em.fork(), sql<{ n: number }>`select generate_series(1, ${3}::int) as n`),
    );
    expect(rows).toEqual([{ n: 1 }, { n: 2 }, { n: 3 }]);
    const nothing = await asService(() => rowsOf(orm.em.fork(), sql`select 1 as one where ${1}::int = 2`));
    expect(nothing).toEqual([]);
    const unsendable = {
      toPostgres: () => {
        throw new Error('cannot be sent');
      },
    };
    await expect(as('mai', () => rowsOf(orm.em.fork(), sql`select ${unsendable}::text`))).rejects.toThrow(
      'cannot be sent',
    );
    expect(await asService(() => whoAsks(orm.em.fork()))).toBe('service');
  });

  it('is refused together with its statement', async () => {
    await using orm = await open(1);
    const inside = as('hoa', () =>
      orm.em.fork().transactional(async (tx) => {
        await rowsOf(tx, sql`select 1 / ${0}::int`).catch(() => undefined);
        return asService(() => whoAsks(tx));
      }),
    );
    await expect(inside).rejects.toThrow('current transaction is aborted');
    expect(await as('mai', () => whoAsks(orm.em.fork()))).toBe('account:acc_mai');
  });
});
