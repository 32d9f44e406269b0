import { type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { graphFor, publicGraph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { redirectSaying } from '#app/session/flash.server.ts';
import { forgetTicket, ticketOf } from '#app/session/outside-ticket.server.ts';
import { safeReturn } from '#app/session/paths.ts';
import { keepSession } from '#app/session/session.server.ts';
import { OutsideRefusal } from './outside-refusal.tsx';
import { outsideHeaders, refusedOutside } from './refused-outside.server.ts';
import { secondStep } from './second-step.server.ts';

const Finish = graphql(`
  mutation FinishOutsideSignIn($input: FinishOutsideSignInInput!) {
    finishOutsideSignIn(input: $input) { __typename ... on Session { token expiresAt } ... on Refusal { message }
      ... on SecondFactorNeeded { ticket } ... on SecondFactorDemanded { ticket } }
  }
`);

const FinishBinding = graphql(`
  mutation FinishBindingOutsideIdentity($input: FinishBindingOutsideIdentityInput!) {
    finishBindingOutsideIdentity(input: $input) { __typename ... on OutsideIdentity { boundAt } ... on Refusal { message } }
  }
`);

/** Where the issuer sends browsers back to. Without the ticket of this very browser nothing of the address is used. */
export async function loader(args: LoaderFunctionArgs) {
  const { request, context } = args;
  const { searchParams } = new URL(request.url);
  const held = await ticketOf(args);
  const back = held?.purpose === 'bind' ? '/account/outside' : '/sign-in';
  const [code, state] = [searchParams.get('code'), searchParams.get('state')];
  if (!held || !code || !state) return refusedOutside(args, null, back);
  const input = { code, state, issuer: searchParams.get('iss'), ticket: held.ticket };

  if (held.purpose === 'bind') {
    const outcome = await (await graphFor(args)).change(FinishBinding, { input });
    if (outcome.kind !== 'done') return refusedOutside(args, outcome, back);
    const t = await wordsFor(request);
    const response = await redirectSaying(context, '/account/outside', { said: t('outside:said.bound') });
    response.headers.append('Set-Cookie', await forgetTicket(context));
    throw response;
  }
  const outcome = await (await publicGraph(args)).change(Finish, { input });
  if (outcome.kind === 'refused' && outcome.ticket) {
    const step = await secondStep(args, { ...outcome, ticket: outcome.ticket }, held.returnTo);
    step.headers.append('Set-Cookie', await forgetTicket(context));
    throw step;
  }
  if (outcome.kind !== 'done') return refusedOutside(args, outcome, back);
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  headers.append('Set-Cookie', await keepSession(context, outcome.result));
  headers.append('Set-Cookie', await forgetTicket(context));
  throw redirect(safeReturn(held.returnTo), { headers });
}

export const headers = outsideHeaders;
export const meta = titled;

export default OutsideRefusal;
