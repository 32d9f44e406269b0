import { contextOf } from '#app/context/context.ts';
import type { Graph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { actingUnits } from '#app/session/acting.ts';
import { viewerOf } from '#app/session/own-viewer.server.ts';
import { MovementsQuery } from '#app/session/viewer.server.ts';

const ScopeUnit = graphql(`
  query ReportScope($id: ID!) {
    organization(id: $id) { id kind name }
  }
`);

type Unit = { id: string; kind: string; name: string };
export type Scope = { side: 'organization' | 'recipient'; unit: { id: string; name: string } } | null;

const REPORTERS = ['SCHOOL', 'CONTINUING_EDUCATION_CENTER'];
const sideOf = (unit: Unit): Scope => ({ side: REPORTERS.includes(unit.kind) ? 'organization' : 'recipient', unit });

/** Whose reports: as the address says, else the unit being looked at, else those of the reader's own unit; the department sees all. */
export async function scopeOf(graph: Graph, search: URLSearchParams): Promise<Scope> {
  for (const side of ['organization', 'recipient'] as const) {
    const id = search.get(side);
    if (id) return { side, unit: { id, name: (await unitOf(graph, id))?.name ?? id } };
  }
  if (search.get('scope') === 'all') return null;
  const { unit: looked } = contextOf(search);
  if (looked) {
    const unit = await unitOf(graph, looked);
    return unit ? sideOf(unit) : null;
  }
  const [own] = actingUnits(await viewerOf(graph));
  return own && own.kind !== 'DEPARTMENT' ? sideOf(own) : null;
}

async function unitOf(graph: Graph, id: string): Promise<Unit | undefined> {
  const { data } = await graph.ask(ScopeUnit, { id });
  return data?.organization ?? undefined;
}

/** The movement being looked at, else the first one. */
export async function movementOf(graph: Graph, search: URLSearchParams): Promise<string> {
  const { movement } = contextOf(search);
  if (movement) return movement;
  const { data } = await graph.ask(MovementsQuery, {});
  return data?.movements?.[0]?.code ?? '';
}

const Periods = graphql(`
  query ReportingPeriods($movement: String!) {
    reportingPeriods(movement: $movement) { id code title from to dueOn }
  }
`);

export async function periodsOf(graph: Graph, search: URLSearchParams) {
  const movement = await movementOf(graph, search);
  if (!movement) return [];
  const { data } = await graph.ask(Periods, { movement });
  return data?.reportingPeriods ?? [];
}
