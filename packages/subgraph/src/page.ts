import { GraphQLError } from 'graphql';
import type { PageInfoShape } from './house-types.ts';

const LARGEST = 100;

export type Edge<Node> = { cursor: string; node: Node };
export type Page<Node> = { totalCount: number; edges: Edge<Node>[]; pageInfo: PageInfoShape };
export type PageArguments = { first?: number | null | undefined; after?: string | null | undefined };

/** The sort values of the row to continue after; a cursor is opaque and holds nothing else. */
export function readCursor(after: string | null | undefined): (string | number | null)[] | null {
  if (!after) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(after, 'base64url').toString());
    if (Array.isArray(values) && values.every((value) => value === null || ['string', 'number'].includes(typeof value)))
      return values;
  } catch {}
  throw new GraphQLError('This cursor was not given by this list. Start again from the first page.', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

export const writeCursor = (values: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(values)).toString('base64url');

/** How many rows a page may hold: at least 1, at most 100. */
export function pageSize({ first }: PageArguments, byDefault = 20): number {
  const size = first ?? byDefault;
  if (size >= 0 && size <= LARGEST) return size;
  throw new GraphQLError(`A page holds 0 to ${LARGEST} rows; ask for the next page with "after".`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

/** Makes a page of rows fetched one beyond its size, so that it knows whether more follow. */
export function toPage<Row, Node>(
  rows: readonly Row[],
  { first, after }: PageArguments,
  totalCount: number,
  cursorOf: (row: Row) => readonly (string | number | null)[],
  nodeOf: (row: Row) => Node,
): Page<Node> {
  const size = pageSize({ first });
  const edges = rows.slice(0, size).map((row) => ({ cursor: writeCursor(cursorOf(row)), node: nodeOf(row) }));
  return {
    totalCount,
    edges,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
