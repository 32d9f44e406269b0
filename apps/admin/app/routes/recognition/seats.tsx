import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData, useSearchParams } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { Section } from '#app/components/section.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextFields, ContextLink } from '#app/context/context-link.tsx';
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
import { peopleNamed } from '../people/people-named.server.ts';
import { CommitteeSection } from './committee-section.tsx';
import { useStanding } from './seat.ts';
import { SeatForm, Seating } from './seat-form.tsx';

const Committee = graphql(`
  query Committee($code: String!) {
    awardRound(code: $code) {
      id
      code
      title
      phase
      committee { seats { id role from to member { id name } } quorum { required } }
    }
  }
`);

const Candidates = graphql(`
  query SeatCandidates($search: String!) {
    organizations(filter: { search: $search }, first: 10) {
      edges { node { id name appointments { id position person { id name } } } }
    }
  }
`);

const SeatMember = graphql(`
  mutation SeatMember($input: SeatMemberInput!) {
    seatMember(input: $input) {
      __typename
      ... on AwardRound { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const search = new URL(args.request.url).searchParams.get('search')?.trim() ?? '';
  const [{ data, missing }, found, named] = await Promise.all([
    graph.ask(Committee, { code: args.params.code ?? '' }),
    search.length > 1 ? graph.ask(Candidates, { search }) : undefined,
    peopleNamed(graph, search),
  ]);
  if (!data?.awardRound) throw notFoundOr(missing, args.context);
  const candidates = (found?.data?.organizations?.edges ?? []).flatMap(({ node }) =>
    node.appointments.flatMap(({ position, person }) =>
      person ? [{ ...person, what: `${position}, ${node.name}` }] : [],
    ),
  );
  return {
    title: t('recognition:verb.seat'),
    round: known(data.awardRound, t('common:unreadUnit')),
    candidates: [...new Map([...named, ...candidates].map((person) => [person.id, person])).values()],
    searched: search.length > 1,
    today: today(),
  };
}

const acts = {
  seat: act(Seating, 'recognition:said.seated', (graph, { personId, otherId, to, ...input }) =>
    graph.change(SeatMember, {
      input: { ...input, personId: otherId ?? personId ?? '', ...(to && { to }) },
    }),
  ),
};

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function SeatsPage() {
  const { t } = useWords();
  const [search] = useSearchParams();
  const { title, round, candidates, searched, today } = useLoaderData<typeof loader>();
  const standing = useStanding(round.committee.seats);
  return (
    <>
      <PageHeader
        kicker={<ContextLink to={address.awardRound(round.code)}>{round.title}</ContextLink>}
        title={title}
        lead={t('recognition:seats.lead')}
      />
      <Form className="mb-6 grid max-w-[70ch] gap-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <ContextFields />
        <label className="grid gap-1">
          <span className="font-medium">{t('recognition:seats.search')}</span>
          <input
            type="search"
            name="search"
            defaultValue={search.get('search') ?? ''}
            placeholder={t('recognition:seats.searchHint')}
            className="control"
          />
        </label>
        <button type="submit" className="button self-end">
          {t('recognition:seats.find')}
        </button>
      </Form>
      {searched && candidates.length === 0 && <p className="mb-6 text-soft">{t('recognition:seats.nobody')}</p>}
      {standing.unit && (
        <Section title={t('recognition:seats.form')}>
          <SeatForm roundId={round.id} onBehalfOf={standing.unit.id} candidates={candidates} today={today} />
        </Section>
      )}
      <CommitteeSection round={round} standing={{ ...standing, department: false, role: undefined }} />
    </>
  );
}
