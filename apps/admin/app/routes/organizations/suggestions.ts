import type { LoaderFunctionArgs } from '@remix-run/node';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';

const Suggestions = graphql(`
  query Suggestions($search: String!) {
    organizations(filter: { search: $search }, first: 6) { edges { node { id name } } }
  }
`);

/** A few units whose names begin like what is typed. */
export async function loader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams.get('search')?.trim() ?? '';
  if (search.length < 2) return { units: [] };
  const graph = await graphFor(args);
  const { data } = await graph.ask(Suggestions, { search });
  return { units: data?.organizations.edges.map(({ node }) => node) ?? [] };
}
