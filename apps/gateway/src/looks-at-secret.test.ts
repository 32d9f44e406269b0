import { describe, expect, it } from '@jest/globals';
import { looksAtSecret } from './looks-at-secret.ts';

const asked = (query: unknown) => Buffer.from(JSON.stringify({ query }));

describe('a body that has a secret looked at', () => {
  it.each([
    ['asks for it', asked('mutation { signIn(input: $input) { __typename } }')],
    ['asks under another name', asked('mutation { a:resetPassword(input: $input) { __typename } }')],
    ['escapes it in JSON', Buffer.from('{"query":"mutation { \\u0073ignIn(input: {}) { __typename } }"}')],
    ['says it twice', Buffer.from('{"query":"{ viewer { id } }","query":"mutation { signIn { __typename } }"}')],
    ['comes as a form', Buffer.from('query=mutation%20%7B%20%73ignIn')],
    ['is a list', Buffer.from('[{"query":"mutation { signIn { __typename } }"}]')],
    ['is no query', asked(null)],
    ['is nothing', Buffer.from('null')],
  ])('is recognised when it %s', (_kind, body) => expect(looksAtSecret(body)).toBe(true));

  it.each([['{ organizations(first: 3) { edges { node { name } } } }'], ['mutation { signOut { __typename } }']])(
    'is not %s',
    (query) => expect(looksAtSecret(asked(query))).toBe(false),
  );
});
