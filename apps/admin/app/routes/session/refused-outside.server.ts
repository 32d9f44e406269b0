import { data, type HeadersFunction, type LoaderFunctionArgs } from '@remix-run/node';
import type { Refused, Unanswered } from '#app/graph/outcome.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { forgetTicket } from '#app/session/outside-ticket.server.ts';
import type { Back } from './outside-refusal.tsx';

/** What the issuer's detour came to nothing by, in the service's own words; the ticket is of no use any more. */
export async function refusedOutside(
  { request, context }: LoaderFunctionArgs,
  outcome: Refused | Unanswered | null,
  back: Back,
) {
  const t = await wordsFor(request);
  const message =
    outcome === null
      ? t('outside:declined')
      : outcome.kind === 'refused'
        ? outcome.message
        : t('outside:unanswered', { requestId: outcome.requestId });
  const headers = { 'Set-Cookie': await forgetTicket(context), 'Cache-Control': 'no-store' };
  const status = outcome?.kind === 'unanswered' ? 503 : 409;
  return data({ title: t('outside:failed'), message, back }, { status, headers });
}

export const outsideHeaders: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;
