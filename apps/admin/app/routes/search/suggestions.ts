import type { LoaderFunctionArgs } from '@remix-run/node';
import { contextOf } from '#app/context/context.ts';
import { graphFor } from '#app/graph.server.ts';
import { foundBy } from './found.server.ts';

const FEW = 6;

/** What the search box offers while somebody types. */
export async function loader(args: LoaderFunctionArgs) {
  const { searchParams } = new URL(args.request.url);
  const { text, units, former, papers } = await foundBy(
    await graphFor(args),
    searchParams,
    contextOf(searchParams).asOf ?? null,
    FEW,
  );
  return {
    text,
    units: units.edges.map(({ node, matchedName }) => ({ ...node, matchedName })),
    former: former.map(({ id, name, successors }) => ({
      id,
      name,
      successors: successors.map(({ organization }) => organization.name),
    })),
    papers: papers.edges.map(({ node }) => node),
  };
}
