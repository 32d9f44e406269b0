import type { Graph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { contextOf } from './context.ts';

const ScopeUnit = graphql(`
  query ScopeUnit($id: ID!, $asOf: Date) {
    organization(id: $id) { id kind name(asOf: $asOf) }
  }
`);

/** Whose records a list shows: those of one unit itself, those under it, or everyone's. */
export type Scope = { own?: string; under?: string; name: string | null };

/**
 * What the address says by `party` or `under` goes before the unit of the context bar,
 * which stands for itself when it is a school and for all its schools when it is an office.
 */
export async function scopeOf(graph: Graph, search: URLSearchParams): Promise<Scope> {
  const { unit, asOf } = contextOf(search);
  const party = search.get('party') || undefined;
  const under = search.get('under') || undefined;
  const id = party ?? under ?? unit;
  if (!id) return { name: null };
  const { data } = await graph.ask(ScopeUnit, { id, asOf: asOf ?? null });
  const name = data?.organization?.name ?? null;
  if (party) return { own: party, name };
  if (under) return { under, name };
  const isSchool = data?.organization && ['SCHOOL', 'CONTINUING_EDUCATION_CENTER'].includes(data.organization.kind);
  return isSchool ? { own: id, name } : { under: id, name };
}
