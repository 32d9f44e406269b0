import type { LoaderFunctionArgs } from '@remix-run/node';
import { notFoundOr } from '#app/graph/not-found.ts';
import type { Graph } from '#app/graph.server.ts';
import { graphql } from '#app/graphql.ts';
import { actingUnits } from '#app/session/acting.ts';
import { viewerOf } from '#app/session/own-viewer.server.ts';

const Open = graphql(`
  query OpenPartnerships($party: ID!) {
    partnerships(filter: { party: $party, status: [SIGNED, IN_FORCE] }, first: 50) {
      edges { node { id title parties { organization { id name } } } }
    }
  }
`);

const OneOpen = graphql(`
  query OpenPartnership($id: ID!) {
    partnership(id: $id) {
      id
      title
      status
      parties { organization { id name } }
      plans { id symbol status items { id text } }
    }
  }
`);

const Planned = graphql(`
  query PlannedActivity($id: ID!) {
    activity(id: $id) {
      id
      kind
      theme
      mode
      place
      status
      heldOn { value precision }
      organizer { id }
      planItems { id }
    }
  }
`);

/** The twinnings for which the reader may record: those in force of the units they write for. */
export async function openPartnerships(graph: Graph) {
  const units = actingUnits(await viewerOf(graph));
  const answers = await Promise.all(units.map(({ id }) => graph.ask(Open, { party: id })));
  const found = answers.flatMap(({ data }) => data?.partnerships?.edges.map(({ node }) => node) ?? []);
  return [...new Map(found.map((partnership) => [partnership.id, partnership])).values()];
}

export async function recordingOf(graph: Graph, { request, context }: LoaderFunctionArgs, id: string) {
  const plannedId = new URL(request.url).searchParams.get('activity');
  const [{ data, missing }, planned] = await Promise.all([
    graph.ask(OneOpen, { id }),
    plannedId ? graph.ask(Planned, { id: plannedId }) : undefined,
  ]);
  if (!data?.partnership) throw notFoundOr(missing, context);
  const { parties, plans, ...partnership } = data.partnership;
  return {
    ...partnership,
    parties: parties.flatMap(({ organization }) => organization ?? []),
    planItems: plans.filter(({ status }) => status !== 'DRAFT').flatMap(({ items }) => items),
    planned: planned?.data?.activity ?? null,
  };
}
