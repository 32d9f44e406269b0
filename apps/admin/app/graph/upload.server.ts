import * as z from 'zod';
import { refusedUpload } from '#app/forms/values.ts';
import { faultResponse } from './fault.ts';
import type { Line } from './post.server.ts';

const Answered = z.object({ uploadId: z.string() });
const DEADLINE_MS = 60_000;

/** Sends a photo to the service that keeps evidence, through the gateway. */
export async function uploadPhoto({ gatewayUrl, requestId, token }: Line, file: File): Promise<string> {
  const response = await fetch(new URL('/uploads', gatewayUrl), {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-request-id': requestId,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: file,
    signal: AbortSignal.timeout(DEADLINE_MS),
  }).catch(() => undefined);
  if (response?.status === 413) return refusedUpload('fileTooLarge');
  if (response && response.status >= 400 && response.status < 500) return refusedUpload('notAPhoto');
  const answered = response?.ok ? Answered.safeParse(await response.json()) : undefined;
  if (!answered?.success) throw faultResponse({ fault: 'unanswered', services: ['activities'], requestId });
  return answered.data.uploadId;
}
