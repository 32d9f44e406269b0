import type { Graph } from '#app/graph.server.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';

export const CascadeFigures = graphql(`
  query CascadeFigures($id: ID!, $asOf: Date) {
    officialDocument(id: $id) {
      id
      kind
      symbol
      issuedOn { value precision }
      cascade(asOf: $asOf) {
        asOf
        earlierMaps
        officesActed { count of }
        officesInherited
        schoolsActed { count of }
        directSchoolsActed { count of }
      }
    }
  }
`);

const CascadeTiles = graphql(`
  query CascadeTiles($id: ID!, $asOf: Date, $after: String) {
    officialDocument(id: $id) {
      cascade(asOf: $asOf) {
        offices(first: 100, after: $after) {
          pageInfo { hasNextPage endCursor }
          edges { node { acted inherited organization { id kind name(asOf: $asOf) } } }
        }
      }
    }
  }
`);

export const CascadeRows = graphql(`
  query CascadeRows(
    $id: ID!
    $asOf: Date
    $acted: Boolean
    $after: String
    $officeId: ID
    $schools: Boolean!
    $offices: Boolean!
  ) {
    officialDocument(id: $id) {
      cascade(asOf: $asOf) {
        offices(acted: $acted, first: 50, after: $after) @include(if: $offices) {
          totalCount
          pageInfo { hasNextPage endCursor }
          edges {
            node {
              acted
              organization { id name(asOf: $asOf) generated }
              acts { direct document { id kind symbol issuedOn { value precision } } }
              predecessors { organization { id name } acts { document { id kind symbol issuedOn { value precision } } } }
              schools { count of }
            }
          }
        }
        schools(officeId: $officeId, acted: $acted, first: 50, after: $after) @include(if: $schools) {
          totalCount
          pageInfo { hasNextPage endCursor }
          edges {
            node {
              acted
              organization { id name(asOf: $asOf) generated }
              acts { direct document { id kind symbol issuedOn { value precision } } }
              predecessors { organization { id name } acts { document { id kind symbol issuedOn { value precision } } } }
              schools { count of }
            }
          }
        }
      }
    }
  }
`);

export const CascadeOffice = graphql(`
  query CascadeOffice($id: ID!, $asOf: Date) {
    organization(id: $id) { id name(asOf: $asOf) }
  }
`);

type Paper = NonNullable<ResultOf<typeof CascadeRows>['officialDocument']>;
export type CascadeRow = NonNullable<Paper['cascade']['offices']>['edges'][number]['node'];
type Tiled = NonNullable<ResultOf<typeof CascadeTiles>['officialDocument']>;
export type CascadeTile = Tiled['cascade']['offices']['edges'][number]['node'];

const MOST_PAGES = 4;

/** Every office of the map, a page at a time: a picture of a part would mislead. */
export async function tilesOf(graph: Graph, id: string, asOf: string): Promise<CascadeTile[]> {
  const tiles: CascadeTile[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer: ResultOf<typeof CascadeTiles> = await graph.need(CascadeTiles, { id, asOf, after });
    const offices = answer.officialDocument?.cascade.offices;
    tiles.push(...(offices?.edges.map(({ node }) => node) ?? []));
    if (!offices?.pageInfo.hasNextPage) return tiles;
    after = offices.pageInfo.endCursor;
  }
  return tiles;
}
