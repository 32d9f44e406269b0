import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demonstrationPassword } from '../product/city-template.ts';
import { type Product, startProduct } from '../product/start-product.ts';

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename ... on TooBusy { retryAfter } ... on Session { token } } }`;
const BODIES = '{ organizations(first: 3) { edges { node { name } } } }';
type Told = {
  data?: Record<string, { __typename?: string; retryAfter?: number; edges?: unknown[] } | null>;
  errors?: { message: string; extensions: { code: string } }[];
};
type Answer = Told & { status: number; retryAfter: string | undefined };
const isSession = ({ data }: Answer) => data?.signIn?.__typename === 'Session';
const AWAY = [
  // Too much of one address; more than can be looked at.
  { status: 429, retryAfter: '2', code: 'TOO_MANY_REQUESTS' },
  { status: 503, retryAfter: '2', code: 'TOO_BUSY' },
];
const MUCH = `{ ${[...'mnthcs']
  .map(
    (letter) => `${letter}: organizations(filter: { search: "${letter}" }, first: 100) {
  edges { node { id name codes { value } parent { id name parent { id name } } } } }`,
  )
  .join(' ')} }`;
const TOO_MUCH = `{ organizations(first: 100) { edges { node { parent {
  descendants(kinds: [SCHOOL], first: 100) { edges { node { parent { name } } } } } } } } }`;
const PROXY = '127.0.0.9';

describe('a flood', () => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct({ gatewayWith: { TRUSTED_PROXY: PROXY } });
  }, 180_000);
  afterAll(() => product?.[Symbol.asyncDispose]());

  const ask = (from: string, query: string, variables: object = {}, headers: Record<string, string> = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const options = { method: 'POST', localAddress: from, agent: false } as const;
      const given = { 'content-type': 'application/json', ...headers };
      const sending = request(`${product.origin}/graphql`, { ...options, headers: given }, async (answer) => {
        const chunks = await answer.toArray();
        const told = JSON.parse(Buffer.concat(chunks as Buffer[]).toString()) as Told;
        resolve({ ...told, status: answer.statusCode ?? 0, retryAfter: answer.headers['retry-after'] });
      });
      sending.on('error', reject);
      sending.end(JSON.stringify({ query, variables }));
    });
  const signIn = (from: string, login: string, password: string, headers?: Record<string, string>) =>
    ask(from, SIGN_IN, { input: { login, password } }, headers);

  /** Three hundred guesses at once from one address, each for another name; tells when the last is answered. */
  function flood(from: string) {
    const flooding = { over: false, answers: Promise.resolve<Answer[]>([]) };
    flooding.answers = Promise.all(
      Array.from({ length: 300 }, (_, index) => {
        const headers = { 'x-forwarded-for': `203.0.113.${index % 250}` };
        return signIn(from, `nobody-${index}@demo.twinning.example`, 'wrong-password', headers);
      }),
    ).finally(() => {
      flooding.over = true;
    });
    return flooding;
  }

  function isToldWhen(away: readonly Answer[]): void {
    for (const { status, retryAfter, errors } of away)
      expect(AWAY).toContainEqual({ status, retryAfter, code: errors![0]!.extensions.code });
  }

  function isSentAway(answers: readonly Answer[]): void {
    const away = answers.filter(({ errors }) => errors);
    isToldWhen(away);
    // Four at once and thirty-two that wait; of three hundred, the most never came further than the door.
    expect(away.length).toBeGreaterThan(150);
    const looked = answers.flatMap(({ data }) => data?.signIn?.__typename ?? []);
    expect(looked.length).toBeGreaterThan(0);
    expect([...new Set(looked)].filter((kind) => kind !== 'WrongCredentials' && kind !== 'TooBusy')).toEqual([]);
  }

  it('of wrong passwords is sent away before any work, whatever address it writes, while every other address signs in and reads', async () => {
    const flooding = flood('127.0.0.2');
    const meanwhile: Answer[] = [];
    const entered: Answer[] = [];
    do {
      meanwhile.push(await ask('127.0.0.3', BODIES));
      if (entered.length < 3 || !isSession(entered.at(-1)!))
        entered.push(await signIn('127.0.0.3', 'school@demo.twinning.example', demonstrationPassword));
    } while (!flooding.over || meanwhile.length < 5);
    for (const { data, errors } of meanwhile) {
      expect(errors).toBeUndefined();
      expect(data?.organizations?.edges).toHaveLength(3);
    }
    // The queue for passwords is everybody's; the door is not.
    expect(entered.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(entered.some(isSession)).toBe(true);
    isSentAway(await flooding.answers);
  });

  it('of wrong passwords shuts no school out whose address it shares: everybody there reads on, and signs in when it is over', async () => {
    const token = await product.token('school');
    const flooding = flood('127.0.0.4');
    const meanwhile: Answer[] = [];
    do {
      meanwhile.push(await ask('127.0.0.4', BODIES));
      meanwhile.push(await ask('127.0.0.4', BODIES, {}, { authorization: `Bearer ${token}` }));
    } while (!flooding.over || meanwhile.length < 6);
    for (const { data, errors } of meanwhile) {
      expect(errors).toBeUndefined();
      expect(data?.organizations?.edges).toHaveLength(3);
    }
    await flooding.answers;
    const right = await signIn('127.0.0.4', 'school@demo.twinning.example', demonstrationPassword);
    expect(isSession(right)).toBe(true);
  });

  it('of questions that ask for much, from as many addresses, is worked off little by little beside everybody else', async () => {
    const token = await product.token('school');
    const told: Answer[] = [];
    const flooding = Promise.all(
      Array.from({ length: 80 }, async (_, nth) => {
        const headers = { 'x-forwarded-for': `198.51.100.${nth}` };
        const answer = await ask(PROXY, MUCH, {}, headers);
        told.push(answer);
      }),
    );
    const meanwhile: Answer[] = [];
    do {
      meanwhile.push(await ask('127.0.0.5', BODIES));
      meanwhile.push(
        await ask(PROXY, BODIES, {}, { authorization: `Bearer ${token}`, 'x-forwarded-for': '203.0.113.9' }),
      );
    } while (told.length < 80 || meanwhile.length < 6);
    await flooding;
    for (const { data, errors } of meanwhile) {
      expect(errors).toBeUndefined();
      expect(data?.organizations?.edges).toHaveLength(3);
    }
    const away = told.filter(({ status }) => status !== 200);
    isToldWhen(away);
    // One at a time and sixteen that wait.
    expect(away.length).toBeGreaterThan(20);
    expect(told.some(({ data }) => data?.m?.edges?.length === 100)).toBe(true);
  });

  it('of one question that asks for more than anybody needs is refused unread', async () => {
    const { errors } = await ask('127.0.0.6', TOO_MUCH);
    expect(errors).toMatchObject([{ extensions: { code: 'QUERY_TOO_COSTLY' } }]);
  });
});
