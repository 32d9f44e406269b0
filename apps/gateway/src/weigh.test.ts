import { describe, expect, it } from '@jest/globals';
import { weigher } from './weigh.ts';

const weigh = weigher(`
  type Query { organizations(first: Int = 20): Organizations! viewer: Organization }
  type Organizations { edges: [Edge!]! }
  type Edge { node: Organization! }
  type Organization { id: ID! name: String organizations(first: Int = 20): Organizations! }
  type Mutation { signIn: Boolean signOut: Boolean }
`);

const asked = (query: unknown) => Buffer.from(JSON.stringify({ query }));

describe('a question', () => {
  it.each([
    ['asks for it', asked('mutation { signIn(input: $input) { __typename } }')],
    ['asks under another name', asked('mutation { a:resetPassword(input: $input) { __typename } }')],
    ['escapes it in JSON', Buffer.from('{"query":"mutation { \\u0073ignIn(input: {}) { __typename } }"}')],
    ['says it twice', Buffer.from('{"query":"{ viewer { id } }","query":"mutation { signIn { __typename } }"}')],
    ['comes as a form', Buffer.from('query=mutation%20%7B%20%73ignIn')],
    ['is a list', Buffer.from('[{"query":"mutation { signIn { __typename } }"}]')],
    ['is no query', asked(null)],
    ['is nothing', Buffer.from('null')],
  ])('may have a secret looked at when it %s', (_kind, body) => expect(weigh('/graphql', body)).toBe('SECRET'));

  it.each([
    ['{ organizations(first: 3) { edges { node { name } } } }'],
    ['mutation { signOut { __typename } }'],
    ['{ organizations('],
  ])('is light: %s', (query) => expect(weigh('/graphql', asked(query))).toBe('LIGHT'));

  it('is heavy by the rows that it asks for, in its variables and in the address too', () => {
    const query =
      'query ($n: Int) { organizations(first: $n) { edges { node { organizations { edges { node { id } } } } } } }';
    const body = (n: number) => Buffer.from(JSON.stringify({ query, variables: { n } }));
    expect([3, 100].map((n) => weigh('/graphql', body(n)))).toEqual(['LIGHT', 'HEAVY']);
    const given = new URLSearchParams({ query, variables: '{"n":100}' });
    expect(weigh(`/graphql?${given}`, null)).toBe('HEAVY');
  });
});
