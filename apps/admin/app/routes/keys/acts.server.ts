import { data } from '@remix-run/node';
import { act, type Reading } from '#app/forms/act.server.ts';
import { graphql } from '#app/graphql.ts';
import { Changing, OfClient, Renewing, Revoking } from './keeping.ts';

const Issue = graphql(`
  mutation IssueApiKey($input: IssueApiKeyInput!) {
    issueApiKey(input: $input) {
      __typename
      ... on IssuedApiKey { secret key { id prefix } }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
const Change = graphql(`
  mutation ChangeApiClient($input: ChangeApiClientInput!) {
    changeApiClient(input: $input) {
      __typename
      ... on ApiClient { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
const Renew = graphql(`
  mutation RenewApiClient($input: RenewApiClientInput!) {
    renewApiClient(input: $input) {
      __typename
      ... on ApiClient { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);
const RevokeKey = graphql(`
  mutation RevokeApiKey($input: RevokeApiKeyInput!) {
    revokeApiKey(input: $input) { __typename ... on ApiKey { id } ... on Refusal { message } }
  }
`);
const RevokeClient = graphql(`
  mutation RevokeApiClient($input: RevokeApiClientInput!) {
    revokeApiClient(input: $input) { __typename ... on ApiClient { id } ... on Refusal { message } }
  }
`);

export type Issued = { issued: { prefix: string; secret: string | null } };

/** The key is in the answer itself: an address or a cookie that led on to it would keep it. */
async function issue({ graph, sent }: Reading) {
  const checked = sent.check(OfClient);
  if ('reply' in checked) return checked.reply;
  const outcome = await graph.change(Issue, { input: { ...checked.value, idempotencyKey: sent.key } });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const { key, secret } = outcome.result;
  const issued: Issued = { issued: { prefix: key.prefix, secret } };
  return data(issued);
}

export const acts = {
  issue,
  change: act(Changing, 'keys:said.change', (graph, input) => graph.change(Change, { input })),
  renew: act(Renewing, 'keys:said.renew', (graph, input) => graph.change(Renew, { input })),
  revoke: act(Revoking, 'keys:said.revoke', (graph, input) => graph.change(RevokeKey, { input })),
  close: act(OfClient, 'keys:said.close', (graph, input) => graph.change(RevokeClient, { input })),
};
