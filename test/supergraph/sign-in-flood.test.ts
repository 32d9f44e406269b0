import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demonstrationPassword } from '../product/city-template.ts';
import { type Product, startProduct } from '../product/start-product.ts';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename ... on TooBusy { retryAfter } ... on Session { token } } }`;
const BODIES = '{ organizations(first: 3) { edges { node { name } } } }';
type Answer = {
  data?: Record<string, { __typename?: string; retryAfter?: number; edges?: unknown[] } | null>;
  errors?: unknown;
};

describe('a flood of wrong passwords', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct();
  }, 180_000);
  afterAll(() => product?.[Symbol.asyncDispose]());

  const ask = async (query: string, variables: object = {}): Promise<Answer> => {
    const response = await fetch(`${product.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
  const signIn = (login: string, password: string) => ask(SIGN_IN, { input: { login, password } });

  it('is answered guess by guess, while everybody else is answered and no service is called away', async () => {
    let over = false;
    const flood = Promise.all(
      Array.from({ length: 90 }, (_, index) => signIn(`nobody-${index}@demo.twinning.example`, 'wrong-password')),
    ).finally(() => {
      over = true;
    });
    const meanwhile: Answer[] = [];
    do meanwhile.push(await ask(BODIES));
    while (!over || meanwhile.length < 5);
    for (const { data, errors } of meanwhile) {
      expect(errors).toBeUndefined();
      expect(data?.organizations?.edges).toHaveLength(3);
    }
    const answers = await flood;
    expect(answers.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    const told = answers.map(({ data }) => data!.signIn!);
    expect(new Set(told.map(({ __typename }) => __typename))).toEqual(new Set(['WrongCredentials', 'TooBusy']));
    for (const { __typename, retryAfter } of told) if (__typename === 'TooBusy') expect(retryAfter).toBeGreaterThan(0);
    const right = await signIn('school@demo.twinning.example', demonstrationPassword);
    expect(right.data?.signIn?.__typename).toBe('Session');
  });
});
