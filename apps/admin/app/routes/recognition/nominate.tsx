import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { EmptyState } from '#app/components/empty-state.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { address } from '#app/context/addresses.ts';
import { ContextLink } from '#app/context/context-link.tsx';
import { act } from '#app/forms/act.server.ts';
import { actOn } from '#app/forms/act-on.server.ts';
import { notFoundOr } from '#app/graph/not-found.ts';
import { graphFor } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { wordsFor } from '#app/i18n/i18n.server.ts';
import { titled } from '#app/i18n/titled.ts';
import { useWords } from '#app/i18n/use-words.ts';
import { actingUnits } from '#app/session/acting.ts';
import { viewerOf } from '#app/session/own-viewer.server.ts';
import { CategoryChoice } from './category-choice.tsx';
import { NominateForm, Nominating } from './nominate-form.tsx';
import { UnitSearch } from './unit-search.tsx';

const Round = graphql(`
  query NominateRound($code: String!) {
    awardRound(code: $code) {
      id
      code
      title
      phase
      categories { id code title nomineeKind quota criteria { id title } }
    }
  }
`);

const Units = graphql(`
  query NomineeUnits($search: String!) {
    organizations(filter: { search: $search, kinds: [SCHOOL, CONTINUING_EDUCATION_CENTER] }, first: 10) {
      edges { node { id name } }
    }
  }
`);

const People = graphql(`
  query NomineePeople($id: ID!) {
    organization(id: $id) { id name appointments { id position person { id name } } }
  }
`);

const DraftNomination = graphql(`
  mutation DraftNomination($input: DraftNominationInput!) {
    draftNomination(input: $input) {
      __typename
      ... on Nomination { id }
      ... on Refusal { message }
      ... on InvalidInput { issues { path message } }
    }
  }
`);

export const meta = titled;

export async function loader(args: LoaderFunctionArgs) {
  const graph = await graphFor(args);
  const t = await wordsFor(args.request);
  const { searchParams } = new URL(args.request.url);
  const search = searchParams.get('search')?.trim() ?? '';
  const [{ data, missing }, viewer, found] = await Promise.all([
    graph.ask(Round, { code: args.params.code ?? '' }),
    viewerOf(graph),
    search.length > 1 ? graph.ask(Units, { search }) : undefined,
  ]);
  const round = data?.awardRound;
  if (!round) throw notFoundOr(missing, args.context);
  const own = actingUnits(viewer);
  const chosen = searchParams.get('organization') ?? own.find(({ kind }) => kind === 'SCHOOL')?.id;
  const unit = chosen ? (await graph.ask(People, { id: chosen })).data?.organization : undefined;
  return {
    title: t('recognition:nominate.verb'),
    round,
    category: round.categories.find(({ code }) => code === searchParams.get('category')) ?? null,
    own,
    found: found?.data?.organizations?.edges.map(({ node }) => node) ?? null,
    unit: unit ? { ...unit, appointments: unit.appointments.flatMap(withPerson) } : null,
  };
}

const acts = {
  nominate: act(
    Nominating,
    'recognition:said.drafted',
    (graph, { personId, personName, ...input }) =>
      graph.change(DraftNomination, {
        input: { ...input, ...(personId && { personId }), ...(personName && { personName }) },
      }),
    (nomination) => address.nomination(nomination.id),
  ),
};

type Held<Person> = { id: string; position: string; person: Person };

const withPerson = <Person,>({ person, ...held }: Held<Person | null>): Held<Person>[] =>
  person ? [{ ...held, person }] : [];

export const action = (args: ActionFunctionArgs) => actOn(args, acts);

export default function NominatePage() {
  const { t } = useWords();
  const { title, round, category, own, found, unit } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHeader
        kicker={<ContextLink to={address.awardRound(round.code)}>{round.title}</ContextLink>}
        title={title}
        lead={t('recognition:nominate.lead')}
      />
      {own.length === 0 && (
        <EmptyState title={t('recognition:nominate.noUnitTitle')} reason={t('recognition:nominate.noUnitReason')} />
      )}
      {own.length > 0 && (
        <>
          <CategoryChoice categories={round.categories} chosen={category?.code} />
          {category && <UnitSearch own={own} found={found} unit={unit} />}
          {category && unit && (
            <NominateForm
              key={`${category.code} ${unit.id}`}
              roundCode={round.code}
              category={category}
              own={own}
              unit={unit}
            />
          )}
        </>
      )}
    </>
  );
}
