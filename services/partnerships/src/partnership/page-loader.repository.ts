import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import type { RawBuilder } from 'kysely';

type Ranked = { owner: string; key: string; place: number };
type Counted = { owner: string; total: number };
type Entry = { owner: string; key: string };

export type ChildList<Node> = {
  /** All entries of the owners: `owner`, and `key` by which the list is sorted and continued. */
  entries(owners: readonly string[]): RawBuilder<Entry>;
  direction: 'asc' | 'desc';
  nodes(keys: readonly string[]): Promise<Map<string, Node>>;
};

/**
 * Pages of a list that belongs to a parent, read for all parents of a request at once:
 * one statement for the counts, one for the keys, and those of `nodes`, however many parents there are.
 */
export function childPages<Node>(em: EntityManager, list: ChildList<Node>) {
  const loaders = new Map<string, DataLoader<string, Page<Node>>>();

  async function load(owners: readonly string[], page: PageArguments): Promise<Page<Node>[]> {
    const size = pageSize(page);
    const after = readCursor(page.after)?.[0] ?? null;
    const [way, beyond] = list.direction === 'asc' ? [sql`asc`, sql`>`] : [sql`desc`, sql`<`];
    const entries = list.entries(owners);
    const [counts, ranked] = await Promise.all([
      rowsOf(em, sql<Counted>`select owner, count(*)::int as total from (${entries}) entry group by owner`),
      rowsOf(
        em,
        sql<Ranked>`select owner, key, place from (
          select owner, key, row_number() over (partition by owner order by key ${way})::int as place
          from (${entries}) entry where ${after}::text is null or key ${beyond} ${after}::text
        ) ranked where place <= ${size + 1} order by owner, place`,
      ),
    ]);
    const nodes = await list.nodes(ranked.map(({ key }) => key));
    const totals = new Map(counts.map(({ owner, total }) => [owner, total]));
    const keysOf = Map.groupBy(ranked, ({ owner }) => owner);
    return owners.map((owner) =>
      toPage(
        (keysOf.get(owner) ?? []).filter(({ key }) => nodes.has(key)),
        { ...page, first: size },
        totals.get(owner) ?? 0,
        ({ key }) => [key],
        ({ key }) => nodes.get(key)!,
      ),
    );
  }

  return (owner: string, page: PageArguments): Promise<Page<Node>> => {
    const name = JSON.stringify([page.first, page.after]);
    const loader = loaders.get(name) ?? new DataLoader<string, Page<Node>>((owners) => load(owners, page));
    loaders.set(name, loader);
    return loader.load(owner);
  };
}
