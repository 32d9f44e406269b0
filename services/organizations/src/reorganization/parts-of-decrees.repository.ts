import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { type Page, type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import { grouped } from '../organization/dated-facts.repository.ts';
import type { Line, Move, MoveBasis } from './reorganization.ts';
import { lineFields, moveFields } from './reorganization-fields.repository.ts';

export type NumberedLine = Line & { position: number };
/** A move, and under whom the body stands until then. */
export type MoveFrom = Move & { fromId: string | null };
export type MoveGroup = { parentId: string | null; basis: MoveBasis; count: number };
export type MoveFilter = { basis?: MoveBasis | null | undefined; to?: string | null | undefined };

type Owned<Row> = Row & { root: string };
type Total = { root: string; count: number };

/** One loader for each way of asking, so that the parts of a hundred decrees cost what those of one do. */
function perArguments<Args, Found>(load: (roots: readonly string[], args: Args) => Promise<Found[]>) {
  const loaders = new Map<string, DataLoader<string, Found>>();
  return (root: string, args: Args): Promise<Found> => {
    const key = JSON.stringify(args);
    const loader = loaders.get(key) ?? new DataLoader((roots: readonly string[]) => load(roots, args));
    loaders.set(key, loader);
    return loader.load(root);
  };
}

const countOf = (totals: readonly Total[], root: string): number =>
  totals.find((total) => total.root === root)?.count ?? 0;

/** Lines and moves of decrees, page by page. */
export function partsOfDecrees(em: EntityManager) {
  const lines = perArguments(async (roots, args: PageArguments): Promise<Page<NumberedLine>[]> => {
    const [after] = readCursor(args.after) ?? [];
    const [rows, totals] = await Promise.all([
      rowsOf(
        em,
        sql<Owned<NumberedLine>>`select * from (
            select line.reorganization_id as root, line.position, ${lineFields},
              row_number() over (partition by line.reorganization_id order by line.position) as nth
            from reorganization_line line where line.reorganization_id = any(${[...roots]}) and line.position > ${Number(after ?? -1)}
          ) found where nth <= ${pageSize(args) + 1} order by nth`,
      ),
      rowsOf(
        em,
        sql<Total>`select reorganization_id as root, count(*)::int as count from reorganization_line
          where reorganization_id = any(${[...roots]}) group by reorganization_id`,
      ),
    ]);
    return grouped(roots, rows, ({ root }) => root).map((found, index) =>
      toPage(
        found,
        args,
        countOf(totals, roots[index]!),
        ({ position }) => [position],
        (line) => line,
      ),
    );
  });

  const moves = perArguments(async (roots, args: MoveFilter & PageArguments): Promise<Page<MoveFrom>[]> => {
    const { basis, to } = args;
    const [afterId, afterHierarchy] = readCursor(args.after) ?? [];
    const fits = sql`move.reorganization_id = any(${[...roots]})
      and ${basis ? sql`move.basis = ${basis}` : sql`true`} and ${to ? sql`move.parent_id = ${to}` : sql`true`}`;
    const after =
      afterId === undefined ? sql`true` : sql`(move.organization_id, move.hierarchy) > (${afterId}, ${afterHierarchy})`;
    const [rows, totals] = await Promise.all([
      rowsOf(
        em,
        sql<Owned<MoveFrom>>`select found.*, placed.parent_id as "fromId" from (
            select move.reorganization_id as root, decree.effective_on, ${moveFields},
              row_number() over (partition by move.reorganization_id order by move.organization_id, move.hierarchy) as nth
            from reorganization_move move join reorganization decree on decree.id = move.reorganization_id
            where ${fits} and ${after}
          ) found
          left join organization_placement placed on placed.organization_id = found."organizationId" and placed.hierarchy = found.hierarchy
            and placed.valid_from < found.effective_on and (placed.valid_to is null or placed.valid_to >= found.effective_on)
          where nth <= ${pageSize(args) + 1} order by nth`,
      ),
      rowsOf(
        em,
        sql<Total>`select move.reorganization_id as root, count(*)::int as count from reorganization_move move
          where ${fits} group by move.reorganization_id`,
      ),
    ]);
    return grouped(roots, rows, ({ root }) => root).map((found, index) =>
      toPage(
        found,
        args,
        countOf(totals, roots[index]!),
        ({ organizationId, hierarchy }) => [organizationId, hierarchy],
        (move) => move,
      ),
    );
  });

  const groups = new DataLoader<string, MoveGroup[]>(async (roots) => {
    const rows = await rowsOf(
      em,
      sql<Owned<MoveGroup>>`select reorganization_id as root, parent_id as "parentId", basis, count(*)::int as count
        from reorganization_move where reorganization_id = any(${[...roots]})
        group by reorganization_id, parent_id, basis order by count desc, parent_id`,
    );
    return grouped(roots, rows, ({ root }) => root);
  });

  return { lines, moves, groups: (root: string) => groups.load(root) };
}
