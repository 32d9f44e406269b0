import type { Graph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';

const UnitsNamed = graphql(`
  query UnitsNamed($search: String!) {
    organizations(filter: { search: $search }, first: 8) { edges { node { id name kind } } }
  }
`);

const SHORTEST = 2;

/** A few units whose names are like what is typed. */
export async function unitsNamed(graph: Graph, text: string | null) {
  const search = text?.trim() ?? '';
  if (search.length < SHORTEST) return [];
  const { data } = await graph.ask(UnitsNamed, { search });
  return data?.organizations?.edges.map(({ node }) => node) ?? [];
}
