import type { Graph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import type { actingUnits } from '#app/session/acting.ts';
import { kindsOf, levelOf } from './level.ts';

const Candidates = graphql(`
  query Candidates($filter: OrganizationFilter!) {
    organizations(filter: $filter, first: 20) {
      totalCount
      edges { node { id name status parent { id name } } }
    }
  }
`);

const Chosen = graphql(`
  query ChosenParty($id: ID!) {
    organization(id: $id) { id name status parent { id name } }
  }
`);

const Parents = graphql(`
  query ParentPartnerships($filter: PartnershipFilter!) {
    partnerships(filter: $filter, first: 100) { edges { node { id title } } }
  }
`);

const MOST_PARTIES = 10;

/** Where the proposal stands: the address keeps who proposes, who was chosen and what is being searched. */
export async function choicesOf(graph: Graph, search: URLSearchParams, own: ReturnType<typeof actingUnits>) {
  const proposer = own.find(({ id }) => id === search.get('as')) ?? own[0];
  if (!proposer) throw new Response(null, { status: 404 });
  const level = levelOf(proposer.kind);
  const ids = [...new Set(search.getAll('with'))].filter((id) => id !== proposer.id).slice(0, MOST_PARTIES);
  const text = search.get('search')?.trim() ?? '';
  const filter = { kinds: kindsOf[level], ...(text && { search: text }) };
  const further = search.get('step') === 'details' && ids.length > 0;
  const [candidates, parents, ...chosen] = await Promise.all([
    !further && text ? graph.ask(Candidates, { filter }) : null,
    further && level === 'SCHOOL'
      ? graph.ask(Parents, { filter: { level: 'DISTRICT', status: ['CONSENTED', 'SIGNED', 'IN_FORCE'] } })
      : null,
    ...ids.map((id) => graph.ask(Chosen, { id })),
  ]);
  const parties = chosen.flatMap(({ data }) => data?.organization ?? []);
  const found = candidates?.data?.organizations ?? null;
  return {
    step: further ? ('details' as const) : ('parties' as const),
    asked: search.get('step') === 'details',
    own,
    proposer,
    level,
    text,
    parties,
    found: found?.edges.map(({ node }) => node).filter(({ id }) => id !== proposer.id && !ids.includes(id)) ?? null,
    total: found?.totalCount ?? 0,
    parents: parents?.data?.partnerships?.edges.map(({ node }) => node) ?? [],
  };
}

export type Choices = Awaited<ReturnType<typeof choicesOf>>;
