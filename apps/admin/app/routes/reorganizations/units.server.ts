import type { Graph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { MOST_LINES } from './decree.ts';

const UnitsFound = graphql(`
  query DecreeUnitsFound($search: String!, $asOf: Date) {
    organizations(filter: { search: $search }, asOf: $asOf, first: 20) {
      totalCount
      edges { node { id name(asOf: $asOf) kind parent(asOf: $asOf) { id name(asOf: $asOf) } } }
    }
  }
`);

const UnitNamed = graphql(`
  query DecreeUnit($id: ID!, $asOf: Date) {
    organization(id: $id) { id name(asOf: $asOf) kind parent(asOf: $asOf) { id name(asOf: $asOf) } }
  }
`);

const Papers = graphql(`
  query DecreePapers {
    officialDocuments(first: 100) { edges { node { id symbol abstract issuedOn { value precision } } } }
  }
`);

export type UnitAtHand = { id: string; name: string; kind: string; parent: { id: string; name: string } | null };

async function unitsOf(graph: Graph, ids: string[], asOf: string | null): Promise<UnitAtHand[]> {
  const answers = await Promise.all(ids.slice(0, MOST_LINES).map((id) => graph.ask(UnitNamed, { id, asOf })));
  return answers.flatMap(({ data }) => data?.organization ?? []);
}

/** The address keeps who is a source, who receives, and what is being looked for. */
export async function unitChoices(graph: Graph, search: URLSearchParams) {
  const asOf = search.get('asOf');
  const ids = (name: string) => [...new Set(search.getAll(name).filter(Boolean))];
  const [sourceIds, targetIds] = [ids('source'), ids('target')];
  const text = search.get('search')?.trim() ?? '';
  const further = search.get('step') === 'decree';
  const [chosen, found] = await Promise.all([
    unitsOf(graph, [...new Set([...sourceIds, ...targetIds])], asOf),
    text && !(further && sourceIds.length > 0) ? graph.ask(UnitsFound, { search: text, asOf }) : null,
  ]);
  const list = found?.data?.organizations ?? null;
  return {
    step: further && sourceIds.length > 0 ? ('decree' as const) : ('units' as const),
    asked: further,
    text,
    sourceIds,
    targetIds,
    chosen,
    found: list?.edges.map(({ node }) => node).filter(({ id }) => !chosen.some((unit) => unit.id === id)) ?? null,
    total: list?.totalCount ?? 0,
  };
}
export type UnitChoices = Awaited<ReturnType<typeof unitChoices>>;

/** The papers a decree may be among, the newest first. */
export async function papersAtHand(graph: Graph) {
  const { data } = await graph.ask(Papers, {});
  return data?.officialDocuments?.edges.map(({ node }) => node).filter(({ symbol }) => symbol) ?? [];
}
export type Papers = Awaited<ReturnType<typeof papersAtHand>>;
