import type { Graph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { today } from '#app/i18n/dates.ts';
import { BEFORE_REFORM } from './before-reform.ts';

const Found = graphql(`
  query Found($search: String!, $asOf: Date, $first: Int!, $before: Date!, $looksBack: Boolean!) {
    organizations(filter: { search: $search }, asOf: $asOf, first: $first) {
      totalCount
      edges { matchedName guessed node { id kind name(asOf: $asOf) parent(asOf: $asOf) { id name(asOf: $asOf) } } }
    }
    former: organizations(
      filter: { search: $search, kinds: [DISTRICT_OFFICE, COMMUNE_COMMITTEE] }
      asOf: $before
      first: $first
    ) @include(if: $looksBack) {
      edges {
        guessed
        node {
          id name(asOf: $before) status(asOf: $asOf)
          parent(asOf: $before) { id name(asOf: $before) }
          successors(asOf: $asOf) { share organization { id name(asOf: $asOf) } }
        }
      }
    }
    officialDocuments(search: $search, first: $first) {
      totalCount
      edges { node { id kind symbol abstract issuedOn { value precision } } }
    }
  }
`);

const LONGEST = 200;
const nothing = { totalCount: 0, edges: [] };

/** Units and papers that fit what is typed, together; and offices and communes that the reform ended, with who took over. */
export async function foundBy(graph: Graph, search: URLSearchParams, asOf: string | null, first: number) {
  const text = (search.get('search') ?? '').trim().slice(0, LONGEST);
  if (text === '') return { text, units: nothing, former: [], papers: nothing, missing: [] };
  const looksBack = (asOf ?? today()) > BEFORE_REFORM;
  const { data, missing } = await graph.ask(Found, { search: text, asOf, first, before: BEFORE_REFORM, looksBack });
  const units = data?.organizations ?? nothing;
  // A name one letter off is offered only where nothing bears the name that was typed.
  const former = (data?.former?.edges ?? []).filter(({ guessed }) => !guessed || units.totalCount === 0);
  return {
    text,
    units,
    former: former.flatMap(({ node }) => (node.status === 'DISSOLVED' ? [node] : [])),
    papers: data?.officialDocuments ?? nothing,
    missing,
  };
}
