import { randomUUID } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import { type ActionFunctionArgs, data } from '@remix-run/node';
import * as z from 'zod';
import type { Refused, Unanswered } from '#app/graph/outcome.ts';
import type { Graph } from '#app/graph.server.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { redirectSaying } from '#app/session/flash.server.ts';
import { formDataOf } from './form-data.server.ts';
import type { Reply } from './reply.ts';

/** A form as it was sent. With `photos`, its files are handed on and arrive as the ids of their uploads. */
export async function readForm({ request, context }: ActionFunctionArgs, photos?: Pick<Graph, 'upload'>) {
  const sent = await formDataOf(request, photos);
  const form = String(sent.get('form') ?? '');
  const draft = String(sent.get('draft') ?? '');
  const key = String(sent.get('idempotencyKey') ?? '') || randomUUID();
  const echo = parseWithZod(sent, { schema: anything });

  return {
    form,
    /** The same for every attempt at the same act: the services do it once. */
    key,

    /** What was written, checked; or the reply that shows the form again. */
    check<Schema extends z.ZodType>(schema: Schema): { value: z.output<Schema> } | { reply: ReplyResponse } {
      const submission = parseWithZod(sent, { schema });
      if (submission.status === 'success') return { value: submission.value };
      return { reply: data({ form, result: submission.reply(HIDDEN), key }, 422) };
    },

    /**
     * Shows the form again with what the graph said. After silence the key stays, so that nothing is done twice.
     * `named` tells which field of the form stands for a field of the input.
     */
    async answer(outcome: Refused | Unanswered, named: Record<string, string> = {}): Promise<ReplyResponse> {
      if (outcome.kind === 'unanswered') {
        const formErrors = [await silence(request, outcome)];
        return data({ form, result: echo.reply({ formErrors, ...HIDDEN }), key }, 503);
      }
      const fieldErrors = Object.fromEntries(
        outcome.issues.map(({ path, message }) => [named[path] ?? fieldAt(path), [message]]),
      );
      const formErrors = outcome.issues.length > 0 ? [] : [outcome.message];
      return data({ form, result: echo.reply({ formErrors, fieldErrors, ...HIDDEN }), key: randomUUID() }, 409);
    },

    /** The act is done: leads on, says so, and lets the draft go. */
    done: (path: string, said: string) => redirectSaying(context, path, { said, ...(draft && { draft }) }),
  };
}

type ReplyResponse = ReturnType<typeof data<Reply>>;

const HIDDEN = { hideFields: ['password', 'oldPassword', 'newPassword', 'code', 'secret'] };
const anything = z.looseObject({});

/** `items.2.text`, as a service says it, is the field `items[2].text`. */
const fieldAt = (path: string) => path.replace(/\.(\d+)(?=\.|$)/g, '[$1]');

async function silence(request: Request, { services, requestId }: Unanswered): Promise<string> {
  const t = await wordsFor(request);
  if (services.length === 0) return t('forms:unansweredAll', { requestId });
  return t('forms:unanswered', { requestId, services: services.map((service) => t(`service.${service}`)).join(', ') });
}
