import type { EntityManager } from '@mikro-orm/postgresql';
import { fold } from '@twinning/domain/fold';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import type { Person } from './person.ts';

/** People are called by their given name, the last word of the whole. */
const given = sql`substring(name from '[^ ]*$')`;
const order = sql`(${given}) collate extensions.vi_natural, name collate extensions.vi_natural, id`;

/** People whose names hold begun words in any order, by given name. */
export const personList = (em: EntityManager) => ({
  async page(search: string, args: PageArguments): Promise<Page<Person>> {
    const words = fold(search)
      .split(' ')
      .filter((word) => word !== '');
    const where = sql.join(
      [sql`true`, ...words.map((word) => sql`(' ' || extensions.fold(name)) like ${`% ${word}%`}`)],
      sql` and `,
    );
    const cursor = readCursor(args.after);
    const after = cursor ? sql`(${order}) > (${cursor[0]}, ${cursor[1]}, ${cursor[2]})` : sql`true`;
    const [rows, [total]] = await Promise.all([
      rowsOf(
        em,
        sql<Person & { given: string }>`select id, name, ${given} as given from person
          where ${where} and ${after} order by ${order} limit ${pageSize(args) + 1}`,
      ),
      rowsOf(em, sql<{ count: number }>`select count(*) as count from person where ${where}`),
    ]);
    return toPage(
      rows,
      args,
      total?.count ?? 0,
      (row) => [row.given, row.name, row.id],
      ({ id, name }) => ({ id, name }),
    );
  },
});
