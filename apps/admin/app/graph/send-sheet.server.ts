import * as z from 'zod';
import { faultResponse } from './fault.ts';
import type { Refused } from './outcome.ts';
import type { Line } from './post.server.ts';

const Answered = z.object({ id: z.string() });
const Refusal = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
const DEADLINE_MS = 60_000;

/** Sends a sheet to the service that imports it, through the gateway; what is wrong with it is said in its words. */
export async function sendSheet(
  { gatewayUrl, requestId, token, locale }: Line,
  kind: string,
  file: File,
): Promise<{ kind: 'done'; id: string } | Refused> {
  const address = new URL('/imports', gatewayUrl);
  address.search = String(new URLSearchParams({ kind, name: file.name }));
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-request-id': requestId,
      'accept-language': locale,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: file,
    signal: AbortSignal.timeout(DEADLINE_MS),
  }).catch(() => undefined);
  const body: unknown = await response?.json().catch(() => undefined);
  const answered = response?.ok ? Answered.safeParse(body) : undefined;
  if (answered?.success) return { kind: 'done', id: answered.data.id };
  const refusal = response && response.status < 500 ? Refusal.safeParse(body).data : undefined;
  if (!refusal) throw faultResponse({ fault: 'unanswered', services: ['organizations'], requestId });
  return { kind: 'refused', refusal: refusal.error.code, message: refusal.error.message, issues: [] };
}
