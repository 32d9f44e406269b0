import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { viewerOf } from '#app/session/own-viewer.server.ts';
import { isKeptFrom, PersonalRecords } from './records.server.ts';

/** All that is kept of the reader, as a file; a service that does not answer makes no half file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const graph = await graphFor(args);
  const viewer = await viewerOf(graph);
  const { data, missing } = await graph.ask(PersonalRecords, { id: viewer?.person?.id ?? '' });
  if (!data?.person || missing.length > 0 || isKeptFrom(data.person, missing)) throw notFoundOr(missing, args.context);
  return new Response(JSON.stringify(data.person, null, 2), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="my-data.json"',
      'cache-control': 'no-store',
    },
  });
}
