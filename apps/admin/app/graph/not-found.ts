import type { AppLoadContext } from '@remix-run/node';
import type { Service } from './answer.ts';
import { faultResponse } from './fault.ts';

/** Nothing to show: because there is no such record (or none for this reader), or because its service is silent. */
export function notFoundOr(missing: Service[], { requestId }: AppLoadContext): Response {
  return missing.length > 0
    ? faultResponse({ fault: 'unanswered', services: missing, requestId })
    : new Response(null, { status: 404 });
}
