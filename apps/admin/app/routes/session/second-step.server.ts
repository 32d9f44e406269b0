import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import type { Refused } from '#app/graph/outcome.ts';
import { safeReturn } from '#app/session/paths.ts';
import { keepTicket } from '#app/session/session.server.ts';

/** Leads on from a first step that was right: to the code, or to setting a second factor up. */
export async function secondStep(
  { context }: Pick<ActionFunctionArgs, 'context'>,
  { refusal, ticket }: Refused & { ticket: string },
  returnTo: string | undefined,
): Promise<Response> {
  const headers = { 'Set-Cookie': await keepTicket(context, ticket), 'Cache-Control': 'no-store' };
  const step = refusal === 'SecondFactorDemanded' ? 'second-factor' : 'code';
  return redirect(`/sign-in/${step}?${new URLSearchParams({ returnTo: safeReturn(returnTo) })}`, { headers });
}
