import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';

type Fragment = ReturnType<typeof sql>;
type Numbered = { parent: string; total: number; sort: string };

export type Pages = {
  table: string;
  /** What stands for the table, under its name, where the rows are worked out. */
  source?: Fragment;
  columns: Fragment;
  /** Yields `parent`, `id` and `sort`, a text that sorts in the order wanted, for everything the reader may see. */
  matching: Fragment;
  args: PageArguments;
  direction: 'ASC' | 'DESC';
};

/** One page of rows for each parent, in one statement however many parents there are. */
export async function pagesOf<Row extends { id: string }>(
  em: EntityManager,
  { table, source = sql.table(table), columns, matching, args, direction }: Pages,
): Promise<Map<string, Page<Row>>> {
  const cursor = readCursor(args.after);
  const [way, beyond] = direction === 'ASC' ? [sql`asc`, sql`>`] : [sql`desc`, sql`<`];
  const follows = cursor
    ? sql`(sort collate "C", id collate "C") ${beyond} (${String(cursor[0])}, ${String(cursor[1])})`
    : sql`true`;
  const rows = await rowsOf(
    em,
    sql<Row & Numbered>`with matching(parent, id, sort) as materialized (${matching}),
      totals as (select parent, count(*) as total from matching group by parent),
      placed as (
        select parent, id, sort,
          row_number() over (partition by parent order by sort collate "C" ${way}, id collate "C" ${way}) as place
        from matching where ${follows}
      ),
      page as (select * from placed where place <= ${pageSize(args) + 1})
      select totals.parent as parent, totals.total as total, page.sort as sort, ${columns}
      from totals left join page on page.parent = totals.parent
      left join ${source} on ${sql.ref(`${table}.id`)} = page.id
      order by totals.parent, page.place`,
  );
  return new Map(
    [...Map.groupBy(rows, ({ parent }) => parent)].map(([parent, all]) => {
      const present = all.filter(({ id }) => id !== null);
      return [
        parent,
        toPage<Row & Numbered, Row>(
          present,
          args,
          all[0]!.total,
          ({ sort, id }) => [sort, id],
          (row) => row,
        ),
      ];
    }),
  );
}

export const emptyPage = ({ after }: PageArguments): Page<never> => ({
  totalCount: 0,
  edges: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: Boolean(after), startCursor: null, endCursor: null },
});

/** Makes the nodes of a page something else. */
export const mapPage = <Row, Node>(page: Page<Row>, nodeOf: (row: Row) => Node): Page<Node> => ({
  ...page,
  edges: page.edges.map(({ cursor, node }) => ({ cursor, node: nodeOf(node) })),
});

/** A loader of lists under parents: all parents that ask alike share one statement. */
export function pageLoader<Wanted extends { id: string; args: PageArguments }, Node>(
  load: (ids: readonly string[], alike: Wanted) => Promise<Map<string, Page<Node>>>,
) {
  const question = ({ id: _, args: { first, after }, ...rest }: Wanted) => JSON.stringify([first, after, rest]);
  return new DataLoader<Wanted, Page<Node>, string>(
    async (wanted) => {
      const found = new Map<Wanted, Page<Node>>();
      for (const group of Map.groupBy(wanted, question).values()) {
        const pages = await load(
          group.map(({ id }) => id),
          group[0]!,
        );
        for (const each of group) found.set(each, pages.get(each.id) ?? emptyPage(each.args));
      }
      return wanted.map((each) => found.get(each)!);
    },
    { cacheKeyFn: (wanted) => `${wanted.id} ${question(wanted)}` },
  );
}
