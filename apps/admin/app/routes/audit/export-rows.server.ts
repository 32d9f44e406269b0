import type { AppLoadContext } from '@remix-run/node';
import type { Answer, Service } from '#app/graph/answer.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import type { Graph } from '#app/graph.server.ts';
import { type ExportEntry, type ExportPage, exportDocuments } from './export-document.server.ts';
import type { Asked } from './filter.ts';
import { withLenders } from './lent-rights.server.ts';

type Source = { service: Service; waiting: ExportEntry[]; hasNextPage: boolean; after: string | null };

/** All that the filters show, the newest first, a page of each service at a time; a service that is silent ends it. */
export async function exportRows(graph: Graph, { services, filter }: Asked, context: AppLoadContext) {
  async function read(service: Service, after: string | null): Promise<Source> {
    const { data, missing } = (await graph.ask(exportDocuments[service], { filter, after })) as Answer<{
      trail: ExportPage | null;
    }>;
    if (!data?.trail) throw notFoundOr(missing, context);
    const { edges, pageInfo } = data.trail;
    const lent = await withLenders(
      graph,
      edges.map(({ node }) => node),
    );
    // In whose place something was done is not left out of a file because nobody could be asked.
    if (lent.missing.length > 0) throw notFoundOr(lent.missing, context);
    return { service, waiting: lent.entries, hasNextPage: pageInfo.hasNextPage, after: pageInfo.endCursor ?? after };
  }

  /** A page may be empty and more follow: what is rare is looked for a part of the trail at a time. */
  async function refilled(source: Source): Promise<Source> {
    let known = source;
    while (known.waiting.length === 0 && known.hasNextPage) known = await read(known.service, known.after);
    return known;
  }

  // The first pages are read before anything is answered: whoever may not see the trail is told so, not given half a file.
  const begun = await Promise.all(services.map((service) => read(service, null)));

  return (async function* rows(): AsyncGenerator<ExportEntry> {
    let sources = begun;
    for (;;) {
      sources = await Promise.all(sources.map(refilled));
      const newest = sources
        .filter(({ waiting }) => waiting.length > 0)
        .toSorted((one, other) => (one.waiting[0]!.at < other.waiting[0]!.at ? 1 : -1))[0];
      if (!newest) return;
      yield newest.waiting[0]!;
      newest.waiting = newest.waiting.slice(1);
    }
  })();
}
