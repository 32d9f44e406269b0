import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MikroORM } from '@mikro-orm/postgresql';
import { heardOrNot, onlyReads, whileHeard } from '@twinning/persistence/given-up';
import { ormOptions } from '@twinning/persistence/orm';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type ClonedDatabase, cloneDatabase } from './clone-database.ts';
import { countStatements } from './count-statements.ts';

const one = sql<{ one: number }>`select 1 as one`;

describe('a request whose listener has given up', () => {
  let clone: ClonedDatabase;
  let orm: MikroORM;
  beforeAll(async () => {
    clone = await cloneDatabase();
    const options = ormOptions({ schema: 'partnerships', url: clone.urlFor('partnerships'), entities: [] });
    orm = await MikroORM.init({ ...options, pool: { min: 1, max: 1, idleTimeoutMillis: 0 } });
  });
  afterAll(async () => {
    await orm?.close();
    await clone[Symbol.asyncDispose]();
  });

  it('sends no further statement when it only reads, and leaves its connection whole', async () => {
    const listener = { gaveUp: false, onlyReads: false };
    await whileHeard(listener, async () => {
      onlyReads();
      expect(await rowsOf(orm.em.fork(), one)).toEqual([{ one: 1 }]);
      const begun = orm.em.fork().transactional(async (tx) => {
        await rowsOf(tx, one);
        listener.gaveUp = true;
        await rowsOf(tx, one);
      });
      await expect(begun).rejects.toThrow('given up');
      const { statements } = await countStatements(() => rowsOf(orm.em.fork(), one).catch(() => []));
      expect(statements).toBe(0);
    });
    expect(await rowsOf(orm.em.fork(), sql`select pg_current_xact_id_if_assigned() as open`)).toEqual([{ open: null }]);
  });

  it('goes on when it writes, when others wait for it too, and when what it read must be noted', async () => {
    const listener = { gaveUp: true, onlyReads: false };
    expect(await whileHeard(listener, () => rowsOf(orm.em.fork(), one))).toEqual([{ one: 1 }]);
    const shared = () => heardOrNot(() => asService(() => rowsOf(orm.em.fork(), one)));
    expect(await whileHeard({ ...listener, onlyReads: true }, shared)).toEqual([{ one: 1 }]);
  });
});
