import type { AppLoadContext } from '@remix-run/node';
import type { Answer, Service } from '#app/graph/answer.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import type { Graph } from '#app/graph.server.ts';
import { type ExportEntry, type ExportPage, exportDocuments } from './export-document.server.ts';
import type { Asked } from './filter.ts';

type Source = { service: Service; waiting: ExportPage['edges']; hasNextPage: boolean; after: string | null };

/** All that the filters show, the newest first, a page of each service at a time; a service that is silent ends it. */
export async function exportRows(graph: Graph, { services, filter }: Asked, context: AppLoadContext) {
  async function read(service: Service, after: string | null): Promise<Source> {
    const { data, missing } = (await graph.ask(exportDocuments[service], { filter, after })) as Answer<{
      trail: ExportPage | null;
    }>;
    if (!data?.trail) throw notFoundOr(missing, context);
    const { edges, pageInfo } = data.trail;
    return { service, waiting: edges, hasNextPage: pageInfo.hasNextPage, after: edges.at(-1)?.cursor ?? after };
  }

  // The first pages are read before anything is answered: whoever may not see the trail is told so, not given half a file.
  const begun = await Promise.all(services.map((service) => read(service, null)));

  return (async function* rows(): AsyncGenerator<ExportEntry> {
    let sources = begun;
    for (;;) {
      sources = await Promise.all(
        sources.map((source) =>
          source.waiting.length === 0 && source.hasNextPage ? read(source.service, source.after) : source,
        ),
      );
      const newest = sources
        .filter(({ waiting }) => waiting.length > 0)
        .toSorted((one, other) => (one.waiting[0]!.node.at < other.waiting[0]!.node.at ? 1 : -1))[0];
      if (!newest) return;
      yield newest.waiting[0]!.node;
      newest.waiting = newest.waiting.slice(1);
    }
  })();
}
