import type { Reading } from '#app/forms/act.server.ts';
import { act } from '#app/forms/act.server.ts';
import type { Refused } from '#app/graph/outcome.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { Applying, Deciding, DecidingGrants, decisionsOf, grantDecisionsOf, Seen } from './decisions.ts';

const Refresh = graphql(`
  mutation RefreshReorganization($input: ReviseReorganizationInput!) {
    reviseReorganization(input: $input) {
      __typename
      ... on Reorganization { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Decide = graphql(`
  mutation DecideMoves($input: DecideMovesInput!) {
    decideMoves(input: $input) {
      __typename
      ... on Reorganization { id version }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const DecideGrants = graphql(`
  mutation DecideGrants($input: DecideGrantsInput!) {
    decideGrants(input: $input) {
      __typename
      ... on Reorganization { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Apply = graphql(`
  mutation ApplyReorganization($input: ApplyReorganizationInput!) {
    applyReorganization(input: $input) {
      __typename
      ... on Reorganization { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Undo = graphql(`
  mutation UndoReorganization($input: UndoReorganizationInput!) {
    undoReorganization(input: $input) {
      __typename
      ... on Reorganization { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Discard = graphql(`
  mutation DiscardReorganization($reorganizationId: ID!) {
    discardReorganization(reorganizationId: $reorganizationId) {
      __typename
      ... on ReorganizationDiscarded { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const refusedFor = (message: string): Refused => ({ kind: 'refused', refusal: 'InvalidInput', message, issues: [] });

/** All rights of the page in one decision; what nobody touched is left out. */
async function decideGrants({ args, graph, sent }: Reading) {
  const checked = sent.check(DecidingGrants);
  if ('reply' in checked) return checked.reply;
  const t = await wordsFor(args.request);
  const { choices, ...seen } = checked.value;
  const decisions = grantDecisionsOf({ choices });
  if (decisions.length === 0) return sent.answer(refusedFor(t('reorganizations:grants.nothing')));
  const outcome = await graph.change(DecideGrants, { input: { ...seen, decisions, idempotencyKey: sent.key } });
  if (outcome.kind !== 'done') return sent.answer(outcome);
  const { pathname, search } = new URL(args.request.url);
  return sent.done(pathname + search, t('reorganizations:said.decideGrants'));
}

/** Each superior is a change of its own, and each change makes a new version of the draft. */
async function decide({ args, graph, sent }: Reading) {
  const checked = sent.check(Deciding);
  if ('reply' in checked) return checked.reply;
  const t = await wordsFor(args.request);
  const { reorganizationId, expectedVersion } = checked.value;
  const decisions = decisionsOf(checked.value);
  if (decisions.length === 0) return sent.answer(refusedFor(t('reorganizations:decide.nothing')));
  let version = expectedVersion;
  for (const decision of decisions) {
    const outcome = await graph.change(Decide, { input: { ...decision, reorganizationId, expectedVersion: version } });
    if (outcome.kind !== 'done') return sent.answer(outcome);
    version = outcome.result.version;
  }
  const { pathname, search } = new URL(args.request.url);
  return sent.done(pathname + search, t('reorganizations:said.decide'));
}

/** What can be done on the page of a reorganisation, by the names of its forms. */
export const acts = {
  refresh: act(Seen, 'reorganizations:said.refresh', (graph, { idempotencyKey: _, ...input }) =>
    graph.change(Refresh, { input }),
  ),
  decide,
  decideGrants,
  apply: act(Applying, 'reorganizations:said.apply', (graph, { acceptOpenQuestions, ...input }) =>
    graph.change(Apply, { input: { ...input, acceptOpenQuestions: acceptOpenQuestions === 'true' } }),
  ),
  undo: act(Seen, 'reorganizations:said.undo', (graph, { idempotencyKey: _, ...input }) =>
    graph.change(Undo, { input }),
  ),
  discard: act(
    Seen,
    'reorganizations:said.discard',
    (graph, { reorganizationId }) => graph.change(Discard, { reorganizationId }),
    () => '/reorganizations',
  ),
};
