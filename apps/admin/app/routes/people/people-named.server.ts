import type { Graph } from '#app/graph.server.ts';
import { PeopleNamed } from './person.server.ts';

const SHORTEST = 2;

/** People whose names are like what is typed, with what they hold or held last. */
export async function peopleNamed(graph: Graph, text: string | null) {
  const search = text?.trim() ?? '';
  if (search.length < SHORTEST) return [];
  const { data } = await graph.ask(PeopleNamed, { search });
  return (data?.people?.edges ?? []).map(({ node: { id, name, appointments } }) => {
    const held = appointments.at(-1);
    return { id, name, what: held ? `${held.position}, ${held.organization.name}` : '' };
  });
}
