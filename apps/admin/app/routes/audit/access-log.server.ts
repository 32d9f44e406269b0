import { type Answer, missingIn, type Service, services } from '#app/graph/answer.ts';
import type { Graph } from '#app/graph.server.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';
import { merged, readPlaces } from './merge.server.ts';

const SIZE = 50;

const Log = graphql(`
  fragment Log on AccessLogEntryConnection {
    totalCount
    pageInfo { hasNextPage }
    edges {
      cursor
      node { id service at who roles { role organization { id name } } action subjectType subjectId throughYourEyes veiled }
    }
  }
`);

const documents = {
  organizations: graphql(
    'query OrganizationsAccessLog($first: Int!, $after: String) { log: organizationsAccessLog(first: $first, after: $after) { ...Log } }',
    [Log],
  ),
  partnerships: graphql(
    'query PartnershipsAccessLog($first: Int!, $after: String) { log: partnershipsAccessLog(first: $first, after: $after) { ...Log } }',
    [Log],
  ),
  activities: graphql(
    'query ActivitiesAccessLog($first: Int!, $after: String) { log: activitiesAccessLog(first: $first, after: $after) { ...Log } }',
    [Log],
  ),
  recognition: graphql(
    'query RecognitionAccessLog($first: Int!, $after: String) { log: recognitionAccessLog(first: $first, after: $after) { ...Log } }',
    [Log],
  ),
} satisfies Record<Service, unknown>;

type Page = ResultOf<typeof Log>;
export type Look = Page['edges'][number]['node'];

/** Who looked at the reader's data in all services, by time; not allowed where support looks through the reader's eyes. */
export async function readAccessLog(graph: Graph, after: string | null) {
  const begun = readPlaces(after);
  const answers = await Promise.all(
    services.map(async (service) => ({
      service,
      answer: (await graph.ask(documents[service], { first: SIZE, after: begun[service] ?? null })) as Answer<{
        log: Page | null;
      }>,
    })),
  );
  const parts = answers.map(({ service, answer }) => ({ service, page: answer.data?.log ?? null }));
  const pages = parts.flatMap(({ page }) => page ?? []);
  return {
    missing: missingIn(...answers.map(({ answer }) => answer)),
    allowed: pages.length > 0,
    count: pages.reduce((sum, { totalCount }) => sum + totalCount, 0),
    ...merged<Look>(parts, SIZE, begun),
  };
}
