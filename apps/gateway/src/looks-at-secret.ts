import { secretMutations } from '@twinning/subgraph/lone-mutations';

const names = new RegExp(`\\b(?:${[...secretMutations].join('|')})\\b`);

/**
 * Whether a body may ask for a password or a code to be looked at. The name of a field has one way of being written inside a
 * query, but many in what it is wrapped in: what is not plain JSON with a query is taken for the worst.
 */
export function looksAtSecret(body: Buffer): boolean {
  try {
    const { query } = JSON.parse(body.toString()) as { query?: unknown };
    return typeof query !== 'string' || names.test(query);
  } catch {
    return true;
  }
}
