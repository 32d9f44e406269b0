import type { LoaderFunctionArgs } from '@remix-run/node';
import { localeOf } from '#app/i18n/locale.server.ts';
import { tokenOf } from '#app/session/session.server.ts';

const KEPT = ['content-type', 'content-length', 'content-disposition', 'cache-control', 'x-content-type-options'];
const DEADLINE_MS = 30_000;

/** A workbook of the service that imports, fetched with the reader's own rights. */
export async function download(args: LoaderFunctionArgs, path: string): Promise<Response> {
  const token = await tokenOf(args);
  const answer = await fetch(new URL(path, args.context.gatewayUrl), {
    headers: {
      'x-request-id': args.context.requestId,
      'accept-language': await localeOf(args.request),
      ...(token && { authorization: `Bearer ${token}` }),
    },
    signal: AbortSignal.timeout(DEADLINE_MS),
  }).catch(() => undefined);
  if (!answer?.ok) throw new Response(null, { status: answer?.status ?? 503 });
  const headers = new Headers();
  for (const name of KEPT) {
    const value = answer.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(answer.body, { headers });
}
