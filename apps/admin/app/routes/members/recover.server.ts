import { data } from '@remix-run/node';
import type { Reading } from '#app/forms/act.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { type PrintedReset, Recovering } from './recovering.ts';

const Print = graphql(`
  mutation PrintResetCode($input: PrintResetCodeInput!) {
    printResetCode(input: $input) {
      __typename
      ... on PrintedResetCode { code expiresAt told }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Reset = graphql(`
  mutation ResetSecondFactor($input: ResetSecondFactorInput!) {
    resetSecondFactor(input: $input) {
      __typename
      ... on SecondFactorReset { told }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

/** The code is shown in the answer itself: it stands in no address and no cookie. */
async function print({ graph, sent }: Reading) {
  const checked = sent.check(Recovering);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(Print, { input: checked.value });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const { code, expiresAt: until, told } = outcome.result;
  return data<PrintedReset>({ printed: { ...checked.value, code, until, told } });
}

async function reset({ args, graph, sent }: Reading) {
  const checked = sent.check(Recovering);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(Reset, { input: checked.value });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const t = await wordsFor(args.request);
  const { pathname, search } = new URL(args.request.url);
  return sent.done(pathname + search, t(outcome.result.told ? 'recovery:said.told' : 'recovery:said.untold'));
}

export const recoveries = { print, reset };
