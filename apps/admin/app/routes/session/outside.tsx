import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { publicGraph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { titled } from '#app/i18n/titled.ts';
import { keepTicket } from '#app/session/outside-ticket.server.ts';
import { safeReturn } from '#app/session/paths.ts';
import { OutsideRefusal } from './outside-refusal.tsx';
import { outsideHeaders, refusedOutside } from './refused-outside.server.ts';

const Begin = graphql(`
  mutation BeginOutsideSignIn {
    beginOutsideSignIn(input: {}) { __typename ... on OutsideSignIn { address ticket } ... on Refusal { message } }
  }
`);

/** Sends the browser to the issuer. A link on another site does not: nobody is signed in without having asked. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  if (request.headers.get('sec-fetch-site') === 'cross-site') throw redirect('/sign-in');
  const graph = await publicGraph(args);
  const outcome = await graph.change(Begin, {});
  if (outcome.kind !== 'done') return refusedOutside(args, outcome, '/sign-in');
  const { address, ticket } = outcome.result;
  const returnTo = safeReturn(new URL(request.url).searchParams.get('returnTo'));
  const cookie = await keepTicket(context, { ticket, purpose: 'sign-in', returnTo });
  throw redirect(address, { headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } });
}

export const headers = outsideHeaders;
export const meta = titled;

export default OutsideRefusal;
