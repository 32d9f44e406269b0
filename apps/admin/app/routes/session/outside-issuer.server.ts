import type { Graph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';

const OutsideIssuer = graphql(`query OutsideIssuer { outsideIssuer { name } }`);

/** What the button is called; without an answer there is no button. */
export async function issuerName(graph: Pick<Graph, 'ask'>): Promise<string | null> {
  const answer = await graph.ask(OutsideIssuer, {}).catch(() => null);
  return answer?.data?.outsideIssuer?.name ?? null;
}
