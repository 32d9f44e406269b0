import type { LoaderFunctionArgs } from '@remix-run/node';
import { graphFor } from '#app/graph.server.ts';
import { today } from '#app/i18n/dates.ts';
import type { ExportEntry } from './export-document.server.ts';
import { exportRows } from './export-rows.server.ts';
import { askedOf } from './filter.ts';

type Format = { extension: string; type: string; head: string; line(entry: ExportEntry): string };

const LINES = 100;

/** Streams what the filters show: as much is read as is taken, and reading ends when nobody takes any more. */
export async function exportTrail(args: LoaderFunctionArgs, { extension, type, head, line }: Format) {
  const graph = await graphFor(args);
  const rows = await exportRows(graph, askedOf(new URL(args.request.url).searchParams), args.context);
  const encoder = new TextEncoder();

  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      if (head) controller.enqueue(encoder.encode(head));
    },
    async pull(controller) {
      let text = '';
      for (let lines = 0; lines < LINES; lines += 1) {
        const { done, value } = await rows.next();
        if (done) {
          if (text) controller.enqueue(encoder.encode(text));
          return controller.close();
        }
        text += line(value);
      }
      controller.enqueue(encoder.encode(text));
    },
    async cancel() {
      await rows.return(undefined);
    },
  });
  return new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="audit-${today()}.${extension}"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
