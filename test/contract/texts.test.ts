import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fold } from '@twinning/domain/fold';
import { within } from '@twinning/persistence/postgres/within';
import { type ClonedDatabase, cloneDatabase } from '@twinning/testing/clone-database';

let database: ClonedDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database[Symbol.asyncDispose]());

const ask = async (sql: string, values: unknown[] = []): Promise<unknown[]> =>
  (await within(database.urlFor('organizations'), (client) => client.query(sql, values))).rows;

describe('folded text', () => {
  const blocks = [
    [0x20, 0x24f],
    [0x300, 0x36f],
    [0x1e00, 0x1eff],
    [0x2000, 0x2bff],
  ] as const;
  const circledLetters = (code: number) => code >= 0x24b6 && code <= 0x24e9;
  const letters = blocks
    .flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .filter((code) => !circledLetters(code))
    .map((code) => `a${String.fromCodePoint(code)}B`);

  test('is the same in SQL as in the domain', async () => {
    const texts = ['  Trường MN Cao Dương – “Hòa/Hoà”', 'ĐỒNG  ĐĂNG', 'Phòng GD&ĐT', '', ...letters];
    const rows = await ask('select extensions.fold(t) as f from unnest($1::text[]) as t', [texts]);
    expect(rows).toEqual(texts.map((text) => ({ f: fold(text) })));
  });

  test('may stand in an index', async () => {
    await within(database.url, (client) =>
      client.query(
        'create table word (word text); create index on word using gin (extensions.fold(word) extensions.gin_trgm_ops)',
      ),
    );
  });
});

test('Vietnamese names sort by their letters and numbers', async () => {
  const sorted = await ask(
    `select name from unnest(array['Tiểu học 10', 'Đại Mỗ', 'Tiểu học 2', 'Dân Hòa', 'Êm', 'Em']) as name
     order by name collate extensions.vi_natural`,
  );
  expect(sorted).toEqual(['Dân Hòa', 'Đại Mỗ', 'Em', 'Êm', 'Tiểu học 2', 'Tiểu học 10'].map((name) => ({ name })));
});
