import { type Answer, missingIn, type Service } from '#app/graph/answer.ts';
import type { Graph } from '#app/graph.server.ts';
import { graphql, type ResultOf } from '#app/graphql.ts';
import type { Asked } from './filter.ts';
import { merged, readPlaces } from './merge.server.ts';

const SIZE = 50;

const Trail = graphql(`
  fragment Trail on AuditEntryConnection {
    head { service number hash signedNumber signedAt }
    pageInfo { hasNextPage endCursor }
    lookedBackTo
    edges {
      cursor
      node {
        id service number at kind who accountId clientId viewedBy viewedById
        roles { role organization { id name } }
        action subjectType subjectId subjectName before after requestId
      }
    }
  }
`);

const documents = {
  organizations: graphql(
    `query OrganizationsAudit($filter: AuditFilter!, $first: Int!, $after: String) {
      trail: organizationsAudit(filter: $filter, first: $first, after: $after) { ...Trail }
    }`,
    [Trail],
  ),
  partnerships: graphql(
    `query PartnershipsAudit($filter: AuditFilter!, $first: Int!, $after: String) {
      trail: partnershipsAudit(filter: $filter, first: $first, after: $after) { ...Trail }
    }`,
    [Trail],
  ),
  activities: graphql(
    `query ActivitiesAudit($filter: AuditFilter!, $first: Int!, $after: String) {
      trail: activitiesAudit(filter: $filter, first: $first, after: $after) { ...Trail }
    }`,
    [Trail],
  ),
  recognition: graphql(
    `query RecognitionAudit($filter: AuditFilter!, $first: Int!, $after: String) {
      trail: recognitionAudit(filter: $filter, first: $first, after: $after) { ...Trail }
    }`,
    [Trail],
  ),
} satisfies Record<Service, unknown>;

type Page = ResultOf<typeof Trail>;
export type Entry = Page['edges'][number]['node'];
export type Head = NonNullable<Page['head']>;

/** How often is looked further back for a page that would be empty: each time at a bounded number of entries. */
const TIMES = 4;

/** The trails of the services in one, by time, looked through until something is found or for a while. */
export async function readTrail(graph: Graph, asked: Asked, after: string | null) {
  let trail = await readPart(graph, asked, after);
  for (let times = 1; times < TIMES && trail.nodes.length === 0 && trail.next; times += 1)
    trail = await readPart(graph, asked, trail.next);
  return trail;
}

async function readPart(graph: Graph, { services, filter }: Asked, after: string | null) {
  const begun = readPlaces(after);
  const answers = await Promise.all(
    services.map(async (service) => ({
      service,
      answer: (await graph.ask(documents[service], {
        filter,
        first: SIZE,
        after: begun[service] ?? null,
      })) as Answer<{ trail: Page | null }>,
    })),
  );
  const missing = missingIn(...answers.map(({ answer }) => answer));
  const parts = answers.map(({ service, answer }) => ({ service, page: answer.data?.trail ?? null }));
  const pages = parts.flatMap(({ page }) => page ?? []);
  return {
    missing,
    allowed: pages.length > 0,
    heads: pages.flatMap(({ head }) => head ?? []),
    ...merged<Entry>(parts, SIZE, begun),
  };
}
