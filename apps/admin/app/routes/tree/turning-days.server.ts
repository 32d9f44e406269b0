import type { Graph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';

const TurningDays = graphql(`
  query TurningDays {
    turningDays { on bodies }
  }
`);

/** The days the slider stops at; without an answer it stops at the notable ones. */
export async function turningDaysOf(graph: Graph) {
  const { data, missing } = await graph.ask(TurningDays, {});
  return { data: data?.turningDays ?? [], missing };
}
