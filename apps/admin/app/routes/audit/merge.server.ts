import * as z from 'zod';
import { type Service, services } from '#app/graph/answer.ts';

/** The page of one service: where it began, what it holds, and whether more follow. */
export type Part<Node> = {
  service: Service;
  page: { pageInfo: { hasNextPage: boolean }; edges: { cursor: string; node: Node }[] } | null;
};
export type Cursors = Partial<Record<Service, string>>;

const Places = z.partialRecord(z.enum(services), z.string().max(500));

/** How far each service has been read, as the address keeps it; what cannot be read begins anew. */
export function readPlaces(after: string | null): Cursors {
  if (!after) return {};
  try {
    const { data } = Places.safeParse(JSON.parse(Buffer.from(after, 'base64url').toString()));
    return (data ?? {}) as Cursors;
  } catch {
    return {};
  }
}

const writePlaces = (places: Cursors): string => Buffer.from(JSON.stringify(places)).toString('base64url');

/** The newest of several newest-first pages in one, and from where to go on in each of them. */
export function merged<Node extends { at: string }>(parts: readonly Part<Node>[], size: number, begun: Cursors) {
  const rows = parts
    .flatMap(({ service, page }) => (page?.edges ?? []).map((edge) => ({ service, ...edge })))
    .sort((one, other) => compare(other.node.at, one.node.at));
  const shown = rows.slice(0, size);
  const places = { ...begun };
  for (const { service, cursor } of shown) places[service] = cursor;
  const more = rows.length > size || parts.some(({ page }) => page?.pageInfo.hasNextPage);
  return { nodes: shown.map(({ node }) => node), next: more && shown.length > 0 ? writePlaces(places) : null };
}

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
