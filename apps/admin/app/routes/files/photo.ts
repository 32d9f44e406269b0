import type { LoaderFunctionArgs } from '@remix-run/node';
import { tokenOf } from '#app/session/session.server.ts';

const KEPT = ['content-type', 'content-length', 'etag', 'last-modified', 'cache-control', 'content-disposition'];
const DEADLINE_MS = 10_000;

/** Photos come through the admin, so that a page asks nobody but its own server and the policy sees the reader. */
export async function loader(args: LoaderFunctionArgs) {
  const { id = '', size } = args.params;
  if (size !== 'large' && size !== 'small') throw new Response(null, { status: 404 });
  const token = await tokenOf(args);
  const known = args.request.headers.get('if-none-match');
  const answer = await fetch(new URL(`/files/${encodeURIComponent(id)}/${size}`, args.context.gatewayUrl), {
    headers: {
      'x-request-id': args.context.requestId,
      ...(token && { authorization: `Bearer ${token}` }),
      ...(known && { 'if-none-match': known }),
    },
    signal: AbortSignal.timeout(DEADLINE_MS),
  }).catch(() => undefined);
  const headers = new Headers({ 'cache-control': 'private, no-cache' });
  for (const name of KEPT) {
    const value = answer?.headers.get(name);
    if (value) headers.set(name, value);
  }
  return new Response(answer?.ok ? answer.body : null, { status: answer?.status ?? 503, headers });
}
