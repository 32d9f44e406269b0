import type { Graph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';

const Found = graphql(`
  query Found($search: String!, $asOf: Date, $first: Int!) {
    organizations(filter: { search: $search }, asOf: $asOf, first: $first) {
      totalCount
      edges { matchedName guessed node { id kind name(asOf: $asOf) parent(asOf: $asOf) { id name(asOf: $asOf) } } }
    }
    officialDocuments(search: $search, first: $first) {
      totalCount
      edges { node { id kind symbol abstract issuedOn { value precision } } }
    }
  }
`);

const LONGEST = 200;
const nothing = { totalCount: 0, edges: [] };

/** Units and papers that fit what is typed, together. */
export async function foundBy(graph: Graph, search: URLSearchParams, asOf: string | null, first: number) {
  const text = (search.get('search') ?? '').trim().slice(0, LONGEST);
  if (text === '') return { text, units: nothing, papers: nothing, missing: [] };
  const { data, missing } = await graph.ask(Found, { search: text, asOf, first });
  return { text, units: data?.organizations ?? nothing, papers: data?.officialDocuments ?? nothing, missing };
}
