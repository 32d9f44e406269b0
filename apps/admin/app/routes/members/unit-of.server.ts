import type { Graph } from '#app/graph.server.ts';
import { viewerOf } from '#app/session/own-viewer.server.ts';
import type { Viewer } from '#app/session/viewer.ts';

/** Whose members a page shows: those of the unit in the address, or of the reader's own. */
export async function unitOf(graph: Graph, url: URL): Promise<{ viewer: Viewer | null; unit: string | undefined }> {
  const viewer = await viewerOf(graph);
  const asked = url.searchParams.get('of') ?? url.searchParams.get('unit');
  return { viewer, unit: asked ?? viewer?.memberships[0]?.organization.id };
}
