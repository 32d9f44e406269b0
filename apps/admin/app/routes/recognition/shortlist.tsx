import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { id, text } from '#app/forms/values.ts';
import { known } from '#app/graph/known.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { NomineeParts } from './nominee.tsx';
import { StandingsQuery } from './round.server.ts';
import { useStanding } from './seat.ts';
import { ShortlistForm } from './shortlist-form.tsx';

const Categories = graphql(
  `
    query ShortlistCategories($code: String!) {
      awardRound(code: $code) {
        id
        code
        title
        committee { seats { role member { id } } }
        categories {
          id
          code
          title
          quota
          nominations(first: 100) { edges { node { id status nominee { ...NomineeParts } } } }
        }
      }
    }
  `,
  [NomineeParts],
);

const Shortlist = graphql(`
  mutation Shortlist($input: ShortlistInput!) {
    shortlist(input: $input) {
      __typename
      ... on AwardRound { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

const Choosing = z.object({
  roundId: id,
  onBehalfOf: id,
  category: text(60),
  nominationIds: z.array(id).min(1, 'required'),
});

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const code = args.params.code ?? '';
  const { data, missing } = await graph.ask(Categories, { code });
  if (!data?.awardRound) throw notFoundOr(missing, args.context);
  const round = known(data.awardRound, t('common:unreadUnit'));
  const categories = await Promise.all(
    round.categories.map(async ({ nominations, ...category }) => {
      const standings = await graph.ask(StandingsQuery, { code, category: category.code, method: 'RAW_MEAN' });
      const rows = standings.data?.awardRound?.category?.standings.rows ?? [];
      const rankOf = (nomination: string) => rows.find((row) => row.nomination.id === nomination);
      const listed = nominations.edges.map(({ node }) => ({
        ...node,
        rank: rankOf(node.id)?.rank ?? null,
        total: rankOf(node.id)?.total ?? null,
      }));
      return {
        ...category,
        scored: listed
          .filter(({ status }) => status === 'SCORED')
          .sort((a, b) => (a.rank ?? listed.length) - (b.rank ?? listed.length)),
        taken: listed.filter(({ status }) => ['SHORTLISTED', 'BALLOTED', 'PROPOSED'].includes(status)).length,
      };
    }),
  );
  const { id: roundId, title, committee } = round;
  return { title: t('recognition:verb.shortlist'), round: { id: roundId, code, title, committee }, categories };
}

const acts = {
  shortlist: act(Choosing, 'recognition:said.shortlisted', (graph, input) => graph.change(Shortlist, { input })),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function ShortlistPage() {
  const { t, number } = useWords();
  const { title, round, categories } = useLoaderData<typeof loader>();
  const { unit } = useStanding(round.committee.seats);
  return (
    <>
      <PageHeader
        kicker={<ContextLink to={address.awardRound(round.code)}>{round.title}</ContextLink>}
        title={title}
        lead={t('recognition:shortlist.lead')}
      />
      {categories.map((category) => (
        <Section
          key={category.id}
          title={category.title}
          aside={
            category.quota !== null &&
            t('recognition:shortlist.places', { taken: number(category.taken), quota: number(category.quota) })
          }
        >
          {category.scored.length === 0 ? (
            <EmptyState
              title={t('recognition:shortlist.noneTitle')}
              reason={t('recognition:shortlist.noneReason')}
              next={<ContextLink to={address.awardRound(round.code)}>{t('recognition:shortlist.back')}</ContextLink>}
            />
          ) : (
            unit && <ShortlistForm roundId={round.id} onBehalfOf={unit.id} category={category} />
          )}
        </Section>
      ))}
    </>
  );
}
