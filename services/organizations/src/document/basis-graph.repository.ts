import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import DataLoader from 'dataloader';
import { grouped } from '../organization/dated-facts.repository.ts';
import type { AsCited } from './official-document.ts';

/** Papers around one; the level counts the longest way: below 0 what it rests on, above 0 what rests on it. */
export type BasisGraph = {
  nodes: { id: string; level: number }[];
  edges: { citingId: string; basisId: string; asCited: AsCited | null }[];
  complete: boolean;
};

const MOST = 200;
type Node = { root: string; id: string; level: number };
type Edge = { root: string; citingId: string; basisId: string; asCited: AsCited | null };

/** What papers rest on and what rests on them: two statements for one paper or for a hundred. */
export function basisGraphs(em: EntityManager) {
  const loaders = new Map<number, DataLoader<string, BasisGraph>>();

  async function around(roots: readonly string[], depth: number): Promise<BasisGraph[]> {
    const nodes = await rowsOf(
      em,
      sql<Node>`with recursive
          origin(root, id, level) as (select id, id, 0 from unnest(${[...roots]}::text[]) as asked(id)),
          above(root, id, level) as (
            select * from origin
            union
            select above.root, link.basis_id, above.level - 1 from above
              join document_legal_basis link on link.document_id = above.id where above.level > ${-depth}
          ),
          below(root, id, level) as (
            select * from origin
            union
            select below.root, link.document_id, below.level + 1 from below
              join document_legal_basis link on link.basis_id = below.id where below.level < ${depth}
          ),
          reached as (
            select root, id, min(level) as level from above group by root, id
            union all
            select root, id, max(level) from below where level > 0 group by root, id
          )
        select root, id, level from (
          select *, row_number() over (partition by root order by abs(level), id) as nth from reached
        ) found where nth <= ${MOST + 1} order by level, id`,
    );
    const edges = await rowsOf(
      em,
      sql<Edge>`with node as (select * from unnest(${nodes.map(({ root }) => root)}::text[], ${nodes.map(({ id }) => id)}::text[]) as known(root, id))
        select citing.root, link.document_id as "citingId", link.basis_id as "basisId", link.as_cited as "asCited"
        from node citing join document_legal_basis link on link.document_id = citing.id
        join node basis on basis.root = citing.root and basis.id = link.basis_id
        order by link.document_id, link.position`,
    );
    const edgesOf = grouped(roots, edges, ({ root }) => root);
    return grouped(roots, nodes, ({ root }) => root).map((found, index) => {
      const shown = found.toSorted((one, other) => Math.abs(one.level) - Math.abs(other.level)).slice(0, MOST);
      const ids = new Set(shown.map(({ id }) => id));
      return {
        nodes: shown.map(({ id, level }) => ({ id, level })).sort((one, other) => one.level - other.level),
        edges: edgesOf[index]!.filter(({ citingId, basisId }) => ids.has(citingId) && ids.has(basisId)),
        complete: found.length <= MOST,
      };
    });
  }

  return (id: string, depth: number): Promise<BasisGraph> => {
    const loader = loaders.get(depth) ?? new DataLoader((roots: readonly string[]) => around(roots, depth));
    loaders.set(depth, loader);
    return loader.load(id);
  };
}
