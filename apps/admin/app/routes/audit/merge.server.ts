import * as z from 'zod';
import { type Service, services } from '#app/graph/answer.ts';

/**
 * The page of one service: where it began, what it holds, and whether more follow. One that ended before it was full says
 * how far back was looked, and where to go on.
 */
export type Part<Node> = {
  service: Service;
  page: {
    pageInfo: { hasNextPage: boolean; endCursor?: string | null };
    lookedBackTo?: string | null;
    edges: { cursor: string; node: Node }[];
  } | null;
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

/**
 * The newest of several newest-first pages in one, and from where to go on in each of them. Where one service has been
 * looked through only so far, nothing older is shown of the others yet: something newer may still turn up.
 */
export function merged<Node extends { at: string }>(parts: readonly Part<Node>[], size: number, begun: Cursors) {
  const ends = parts.flatMap(({ page }) => page?.lookedBackTo ?? []);
  const horizon = ends.toSorted(compare).at(-1) ?? null;
  const rows = parts
    .flatMap(({ service, page }) => (page?.edges ?? []).map((edge) => ({ service, ...edge })))
    .sort((one, other) => compare(other.node.at, one.node.at));
  const known = rows.filter(({ node }) => horizon === null || compare(node.at, horizon) >= 0);
  const shown = known.slice(0, size);
  const places = { ...begun };
  for (const { service, cursor } of shown) places[service] = cursor;
  const waiting = new Set(rows.slice(shown.length).map(({ service }) => service));
  for (const { service, page } of parts)
    if (page?.lookedBackTo && page.pageInfo.endCursor && !waiting.has(service))
      places[service] = page.pageInfo.endCursor;
  const isFull = known.length > size;
  const more = rows.length > shown.length || parts.some(({ page }) => page?.pageInfo.hasNextPage);
  return {
    nodes: shown.map(({ node }) => node),
    next: more && (shown.length > 0 || horizon !== null) ? writePlaces(places) : null,
    lookedBackTo: isFull ? null : horizon,
  };
}

const compare = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1);
