import type { ActionFunctionArgs } from '@remix-run/node';
import * as z from 'zod';
import { readForm } from '#app/forms/read-form.server.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { attachTo } from './attach.server.ts';
import { Attaching } from './attaching.ts';

const Remove = graphql(`
  mutation RemoveDocumentFile($input: RemoveDocumentFileInput!) {
    removeDocumentFile(input: $input) {
      __typename
      ... on OfficialDocument { id }
      ... on Refusal { message }
    }
  }
`);

/** Attaches a file to the paper, or takes one off. */
export async function actOnDocument(args: ActionFunctionArgs) {
  const graph = await graphFor(args);
  const sent = await readForm(args, { upload: (file) => attachTo(args, args.params.id ?? '', file) });
  const t = await wordsFor(args.request);
  const { pathname, search } = new URL(args.request.url);
  if (sent.form === 'attach') {
    const checked = sent.check(Attaching);
    return 'reply' in checked ? checked.reply : sent.done(pathname + search, t('documents:files.attached'));
  }
  const checked = sent.check(z.object({ fileId: z.string() }));
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(Remove, { input: { ...checked.value, idempotencyKey: sent.key } });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  return sent.done(pathname + search, t('documents:files.removed'));
}
