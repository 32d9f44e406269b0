import type { Graph } from '#app/graph.server.ts';
import { ViewerQuery } from './viewer.server.ts';

/** Who reads, for loaders that show each role its own first view. */
export async function viewerOf(graph: Graph) {
  const { data } = await graph.ask(ViewerQuery, {});
  return data?.viewer ?? null;
}
