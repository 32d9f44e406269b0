import type { Graph } from '#app/graph.server.ts';
import { today } from '#app/i18n/dates.ts';
import { heldToday } from './held-today.ts';
import { ViewerQuery } from './viewer.server.ts';

/** Who reads, with the rights of today, for loaders that show each role its own first view. */
export async function viewerOf(graph: Graph) {
  const { data } = await graph.ask(ViewerQuery, {});
  return data?.viewer ? heldToday(data.viewer, today()) : null;
}
