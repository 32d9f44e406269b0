import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { known } from '#app/graph/known.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { today } from '#app/i18n/dates.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { DecideForm, Deciding, PublishForm, Publishing } from './decide-forms.tsx';
import { NomineeParts, nomineeName } from './nominee.tsx';
import { useStanding } from './seat.ts';

const Proposals = graphql(
  `
    query Proposals($code: String!) {
      awardRound(code: $code) {
        id
        code
        title
        phase
        publishedUntil
        committee { seats { role member { id } } }
        nominations(status: [PROPOSED, PUBLISHED], first: 100) {
          totalCount
          edges { node { id status category { id title } nominee { ...NomineeParts } } }
        }
      }
    }
  `,
  [NomineeParts],
);

const PublishProposals = graphql(`
  mutation PublishProposals($input: PublishProposalsInput!) {
    publishProposals(input: $input) {
      __typename
      ... on AwardRound { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const DecideAwards = graphql(`
  mutation DecideAwards($input: DecideAwardsInput!) {
    decideAwards(input: $input) {
      __typename
      ... on Decision { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { data, missing } = await graph.ask(Proposals, { code: args.params.code ?? '' });
  if (!data?.awardRound) throw notFoundOr(missing, args.context);
  const round = known(data.awardRound, t('common:unreadUnit'));
  const deciding = round.phase === 'PUBLICATION';
  return {
    title: t(deciding ? 'recognition:verb.decide' : 'recognition:verb.publish'),
    round,
    deciding,
    today: today(),
  };
}

const back = (_: unknown, here: string) => here.replace(/\/decide(?=\?|$)/, '');
const acts = {
  publish: act(
    Publishing,
    'recognition:said.published',
    (graph, input) => graph.change(PublishProposals, { input }),
    back,
  ),
  decide: act(Deciding, 'recognition:said.decided', (graph, input) => graph.change(DecideAwards, { input }), back),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function DecidePage() {
  const { t } = useWords();
  const { title, round, deciding, today } = useLoaderData<typeof loader>();
  const { unit, department } = useStanding(round.committee.seats);
  const wanted = deciding ? 'PUBLISHED' : 'PROPOSED';
  const nominations = round.nominations.edges.map(({ node }) => node).filter(({ status }) => status === wanted);
  const form = { roundId: round.id, onBehalfOf: unit?.id ?? '', count: nominations.length };
  return (
    <>
      <PageHeader kicker={<ContextLink to={address.awardRound(round.code)}>{round.title}</ContextLink>} title={title} />
      {nominations.length === 0 && (
        <EmptyState
          title={t('recognition:decide.noneTitle')}
          reason={t('recognition:decide.noneReason')}
          next={<ContextLink to={address.awardRound(round.code)}>{t('recognition:shortlist.back')}</ContextLink>}
        />
      )}
      {nominations.length > 0 && (
        <>
          <ol className="mb-8 list-inside list-decimal">
            {nominations.map(({ id, nominee, category }) => (
              <li key={id} className="border-b border-hairline py-2">
                <ContextLink to={address.nomination(id)} className="font-medium">
                  {nomineeName(nominee)}
                </ContextLink>{' '}
                <span className="text-table text-soft">{category.title}</span>
              </li>
            ))}
          </ol>
          {deciding ? (
            <DecideForm {...form} until={round.publishedUntil} today={today} mayEnd={department} />
          ) : (
            <PublishForm {...form} />
          )}
        </>
      )}
    </>
  );
}
