import { beforeAll, describe, expect, it } from '@jest/globals';
import { demonstrationPassword } from '../../product/city-template.ts';
import type { Product } from '../../product/start-product.ts';

export const signsInAndOut = (held: () => Product): void =>
  describe('a session', () => {
    let product: Product;
    beforeAll(() => {
      product = held();
    });

    const post = async (query: string, variables: object, token?: string) => {
      const headers = {
        'content-type': 'application/json',
        'accept-language': 'en',
        ...(token && { authorization: `Bearer ${token}` }),
      };
      const response = await fetch(`${product.origin}/graphql`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ query, variables }),
      });
      return (
        (await response.json()) as {
          data: Record<string, { __typename?: string; token?: string; email?: string } | null>;
        }
      ).data;
    };
    const SIGN_IN = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on Session { token } } }';
    const signIn = async (email: string, password: string) =>
      (await post(SIGN_IN, { input: { email, password } })).signIn;
    const viewer = async (token: string) => (await post('{ viewer { email } }', {}, token)).viewer?.email ?? null;

    it('ends at once when its owner signs out, and alone', async () => {
      const email = 'school@demo.twinning.example';
      const one = (await signIn(email, demonstrationPassword))?.token ?? '';
      const other = (await signIn(email, demonstrationPassword))?.token ?? '';
      expect(await viewer(one)).toBe(email);
      await post('mutation { signOut(input: {}) { __typename } }', {}, one);
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      expect(await viewer(one)).toBeNull();
      expect(await viewer(other)).toBe(email);
    });

    it('is not opened by guessing: the eleventh guess within 15 minutes is not even looked at', async () => {
      const email = 'auditor@demo.twinning.example';
      const kinds = [];
      for (let guess = 0; guess < 12; guess += 1) kinds.push((await signIn(email, `wrong-${guess}`))?.__typename);
      expect(kinds.filter((kind) => kind === 'WrongCredentials').length).toBeLessThanOrEqual(10);
      expect((await signIn(email, demonstrationPassword))?.__typename).toBe('TooManyAttempts');
    });

    it('tells a stranger nothing about which accounts exist', async () => {
      expect(await signIn('nobody@demo.twinning.example', 'wrong-password')).toEqual(
        await signIn('member@demo.twinning.example', 'wrong-password'),
      );
    });
  });
