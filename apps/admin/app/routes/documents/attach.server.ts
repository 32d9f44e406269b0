import type { LoaderFunctionArgs } from '@remix-run/node';
import * as z from 'zod';
import { faultResponse } from '#app/graph/fault.ts';
import { localeOf } from '#app/i18n/locale.server.ts';
import { tokenOf } from '#app/session/session.server.ts';
import { turnedAway } from './attaching.ts';

const Attached = z.object({ id: z.string() });
const Refused = z.object({ error: z.object({ message: z.string() }) });
const DEADLINE_MS = 60_000;

/** Sends a file of a paper through the gateway; answers its id, or the sentence that says why it was turned away. */
export async function attachTo(args: LoaderFunctionArgs, documentId: string, file: File): Promise<string> {
  const { gatewayUrl, requestId } = args.context;
  const token = await tokenOf(args);
  const path = `/documents/${encodeURIComponent(documentId)}/files?${new URLSearchParams({ name: file.name })}`;
  const answer = await fetch(new URL(path, gatewayUrl), {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'accept-language': await localeOf(args.request),
      'x-request-id': requestId,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: file,
    signal: AbortSignal.timeout(DEADLINE_MS),
  }).catch(() => undefined);
  const body: unknown = await answer?.json().catch(() => undefined);
  const attached = answer?.ok ? Attached.safeParse(body) : undefined;
  if (attached?.success) return attached.data.id;
  const refused = answer && answer.status < 500 ? Refused.safeParse(body) : undefined;
  if (refused?.success) return turnedAway(refused.data.error.message);
  throw faultResponse({ fault: 'unanswered', services: ['organizations'], requestId });
}
