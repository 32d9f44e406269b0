import type { ActionFunctionArgs } from '@remix-run/node';
import type * as z from 'zod';
import type { Done, Outcome } from '#app/graph/outcome.ts';
import type { Graph } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import type { Words } from '#app/i18n/i18n.ts';
import type { readForm } from './read-form.server.ts';

/** Every sentence that an area keeps under `said`. */
type Said = {
  [Area in keyof Words]: Words[Area] extends { said: infer Sentences }
    ? `${Area}:said.${keyof Sentences & string}`
    : never;
}[keyof Words];
export type Sent = Awaited<ReturnType<typeof readForm>>;
export type Reading = { args: ActionFunctionArgs; graph: Graph; sent: Sent };

/** One form of a page with several: checks it, asks for the change and stays on the page, or goes where `then` says. */
export function act<Schema extends z.ZodObject, Result extends { __typename?: string }>(
  schema: Schema,
  said: Said,
  change: (graph: Graph, input: z.output<Schema> & { idempotencyKey: string }) => Promise<Outcome<Result>>,
  then: (result: Done<Result>, here: string) => string = (_, here) => here,
) {
  return async ({ args, graph, sent }: Reading) => {
    const checked = sent.check(schema);
    if ('reply' in checked) return checked.reply;
    const outcome = await change(graph, { ...checked.value, idempotencyKey: sent.key });
    if (outcome.kind !== 'done') return sent.answer(outcome);
    const t = await wordsFor(args.request);
    const { pathname, search } = new URL(args.request.url);
    return sent.done(then(outcome.result, pathname + search), t(said));
  };
}
