import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Product, startProduct } from '../product/start-product.ts';
import { actor } from './act.ts';

const services = ['organizations', 'partnerships', 'activities', 'recognition'];
const OWN = '{ viewer { memberships { organization { id kind } } } }';
const PAGE = `query ($id: ID!, $after: String) { organization(id: $id) { descendants(first: 5, after: $after) {
  totalCount pageInfo { endCursor } edges { node { id } } } } }`;
type Own = { viewer: { memberships: { organization: { id: string; kind: string } }[] } };
type Body = { data?: Record<string, unknown>; errors?: { message: string; extensions: Record<string, unknown> }[] };

describe('a key of an office', () => {
  let product: Product;
  let office: string;
  const system = async (change: object = {}) => {
    const { does } = actor(product);
    const expiresOn = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);
    const scopes = services.map((service) => `${service.toUpperCase()}_READ`);
    const input = { organizationId: office, name: 'District system', scopes, expiresOn, ...change };
    const { id } = await does('commune', 'createApiClient', 'ApiClient', 'id', input);
    const { secret, key } = await does('commune', 'issueApiKey', 'IssuedApiKey', 'secret key { id }', { clientId: id });
    return { clientId: String(id), secret: String(secret), keyId: (key as { id: string }).id };
  };

  const send = (secret: string, query: string, variables: object = {}) =>
    fetch(`${product.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query, variables }),
    });
  const ask = async (secret: string, query: string, variables: object = {}) =>
    (await (await send(secret, query, variables)).json()) as Body;
  const file = (secret: string, path: string) =>
    fetch(`${product.origin}${path}`, { headers: { authorization: `Bearer ${secret}` } });

  beforeAll(async () => {
    product = await startProduct();
    const { viewer } = await product.ask<Own>('commune', OWN);
    office = viewer.memberships.find(({ organization }) => organization.kind === 'COMMUNE_COMMITTEE')!.organization.id;
  }, 180_000);
  afterAll(() => product?.[Symbol.asyncDispose]());

  it('answers the settled query of a district system', async () => {
    const { secret } = await system();
    await product.settled();
    const query = await readFile(new URL('../contract/queries/district-sync.graphql', import.meta.url), 'utf8');
    const { data, errors } = await ask(secret, query, { office, period: '2025', since: null });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ organization: { id: office, descendants: { totalCount: expect.any(Number) } } });
  });

  it('is read from its header alone', async () => {
    const { secret } = await system({ scopes: ['ORGANIZATIONS_READ'], budget: 1 });
    for (const name of ['authorization', 'key', 'access_token', 'api_key']) {
      const response = await fetch(`${product.origin}/graphql?${name}=${encodeURIComponent(`Bearer ${secret}`)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-api-key': secret },
        body: '{"query":"{ movements { id } }"}',
      });
      expect(response.status).toBe(200);
    }
    expect((await send(secret, '{ __typename }')).status).toBe(200);
    expect((await send(secret, '{ __typename }')).status).toBe(429);
  });

  it('is worth nothing within a second of its revocation: no query, no next page, no file', async () => {
    const { secret, keyId } = await system();
    const first = await ask(secret, PAGE, { id: office });
    const { organization } = first.data as { organization: { descendants: { pageInfo: { endCursor: string } } } };
    const after = organization.descendants.pageInfo.endCursor;
    expect((await ask(secret, PAGE, { id: office, after })).errors).toBeUndefined();
    expect((await file(secret, '/imports/templates/ORGANIZATIONS.xlsx')).status).toBeLessThan(500);

    await actor(product).does('commune', 'revokeApiKey', 'ApiKey', 'id', { keyId });
    const revoked = performance.now();
    let lastServed = revoked;
    for (let tries = 0; tries < 40; tries += 1) {
      const asked = performance.now();
      if ((await send(secret, PAGE, { id: office, after })).status === 200) lastServed = asked;
    }
    expect(lastServed - revoked).toBeLessThanOrEqual(1_000);
    const refused = await send(secret, PAGE, { id: office, after });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    for (const path of ['/files/evi_1/large', '/imports/templates/ORGANIZATIONS.xlsx', '/documents/files/dfl_1'])
      expect((await file(secret, path)).status).toBe(401);
  });

  it('answers alike when it is wrong, revoked, or of a system that was shut out', async () => {
    const [one, other] = [await system(), await system()];
    await actor(product).does('commune', 'revokeApiKey', 'ApiKey', 'id', { keyId: one.keyId });
    await actor(product).does('commune', 'revokeApiClient', 'ApiClient', 'id', { clientId: other.clientId });
    const answers = [];
    for (const secret of [one.secret, other.secret, `stk_abcdefgh_${'x'.repeat(43)}`, 'stk_']) {
      const response = await send(secret, '{ movements { id } }');
      const { errors } = (await response.json()) as Body;
      answers.push([response.status, errors?.[0]?.message]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it('reaches the services of its scopes and no others, in one answer', async () => {
    const { secret } = await system({ scopes: ['ORGANIZATIONS_READ'] });
    const { data, errors } = await ask(
      secret,
      'query ($id: ID!) { organization(id: $id) { name partnerships(first: 1) { totalCount } } }',
      { id: office },
    );
    expect(data).toMatchObject({ organization: { name: expect.any(String), partnerships: null } });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', scope: 'PARTNERSHIPS_READ' } }]);
  });

  it('writes nothing with scopes to read, and sends no file', async () => {
    const { secret } = await system();
    const mutation = 'mutation { signOut(input: {}) { __typename } }';
    expect((await ask(secret, mutation)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const upload = await fetch(`${product.origin}/uploads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      body: 'a photo',
    });
    expect(upload.status).toBe(403);
    const sheet = await fetch(`${product.origin}/imports?kind=PEOPLE&name=a.csv`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}` },
      body: 'name',
    });
    expect(sheet.status).toBe(403);
  });

  it('asks as often a minute as its budget allows, and is told when to come back', async () => {
    const { secret, clientId } = await system({ budget: 5 });
    const responses = await Promise.all(Array.from({ length: 12 }, () => send(secret, '{ movements { id } }')));
    const refused = responses.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(2);
    expect(responses.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(5);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect(await refused[0]?.json()).toMatchObject({ errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] });
    const today = new Date(Date.now() + 7 * 3_600_000);
    const [from, to] = [0, 1].map((days) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10));
    const { apiClient } = await product.ask<{ apiClient: { uses: { requests: number; refused: number }[] } }>(
      'commune',
      'query ($id: ID!, $from: Date!, $to: Date!) { apiClient(id: $id) { uses(from: $from, to: $to) { requests refused } } }',
      { id: clientId, from, to },
    );
    expect(apiClient.uses).toEqual([{ requests: 12, refused: refused.length }]);
  });

  it('shares no answer with whoever asks the same at the same time', async () => {
    const { secret } = await system();
    const tokens = await Promise.all(['commune', 'school', 'department'].map((who) => product.token(who)));
    const everybody = [...tokens, secret];
    const asked = Array.from({ length: 60 }, (_, turn) => everybody[turn % everybody.length]!);
    const answers = await Promise.all(asked.map((token) => ask(token, '{ viewer { email } }')));
    answers.forEach(({ data }, turn) => {
      const expected = [
        { email: 'commune@demo.twinning.example' },
        { email: 'school@demo.twinning.example' },
        { email: 'department@demo.twinning.example' },
        null,
      ][turn % 4];
      expect(data?.viewer).toEqual(expected);
    });
  });

  it.each(services)('opens no door of %s itself, nor does any other secret', async (service) => {
    const { secret } = await system();
    const doors = {
      organizations: [
        'POST /identify',
        'POST /imports',
        'GET /imports/templates/PEOPLE.xlsx',
        'GET /documents/files/dfl_1',
      ],
      activities: ['POST /uploads', 'GET /files/evi_1/large'],
    }[service];
    const shown = [undefined, `Bearer ${secret}`, `Bearer ${await product.token('department')}`, 'Bearer e30.e30.'];
    for (const door of ['POST /graphql', ...(doors ?? [])])
      for (const authorization of shown) {
        const [method, path] = door.split(' ') as [string, string];
        const response = await fetch(new URL(path, product.addressOf(service)), {
          method,
          headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
          ...(method === 'POST' && {
            body: '{"query":"{ _entities(representations: []) { __typename } _service { sdl } }"}',
          }),
        });
        expect([door, response.status]).toEqual([door, 401]);
      }
  });

  it('is nobody’s while organizations is away, and so is a session after a second', async () => {
    const { secret } = await system();
    const token = await product.token('commune');
    await product.stopService('organizations');
    for (const shown of [secret, token]) {
      let status = 200;
      const until = performance.now() + 2_000;
      while (status === 200 && performance.now() < until) status = (await send(shown, '{ movements { id } }')).status;
      expect(status).toBe(503);
    }
    const { errors } = await ask(token, '{ movements { id } }');
    expect(errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE', service: 'organizations' } }]);
    expect((await product.attempt<{ movements: unknown[] }>(null, '{ movements { id } }')).data.movements).not.toEqual(
      [],
    );
  });
});
