import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Product } from '../../product/start-product.ts';

export const comesToTheGateway = (held: () => Product): void =>
  describe('the gateway', () => {
    let product: Product;
    beforeAll(() => {
      product = held();
    });

    const send = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
      fetch(`${product.origin}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    const refusal = async (query: string, variables: object = {}) => {
      const { data, errors } = await product.attempt<unknown>('department', query, variables);
      return { data: data ?? null, code: errors?.[0]?.extensions?.code };
    };

    it('refuses a query that does not parse, one that is too deep and one with too many aliases', async () => {
      expect((await refusal('{ movements {')).data).toBeNull();
      const deep = `{ organizationByCode(code: "mn-cao-duong") { ${'parent { '.repeat(25)} id ${'}'.repeat(25)} } }`;
      expect((await refusal(deep)).data).toBeNull();
      const wide = `{ ${Array.from({ length: 60 }, (_, n) => `a${n}: movements { id }`).join(' ')} }`;
      expect((await refusal(wide)).data).toBeNull();
    });

    it('refuses a body over 2 MB before reading it', async () => {
      expect((await send(new Uint8Array(3 * 1024 * 1024))).status).toBe(413);
    });

    it('says which value is not a day', async () => {
      const { errors } = await product.attempt<unknown>(
        'department',
        '{ organizationByCode(code: "mn-cao-duong", asOf: "2023-02-30") { id } }',
      );
      expect(errors?.[0]?.message).toContain('2023-02-30');
    });

    it('answers null for what does not exist, with a request id on every answer', async () => {
      expect(await product.ask('department', '{ organization(id: "org_00000000000000000000000000") { id } }')).toEqual({
        organization: null,
      });
      expect((await send('{"query":"{__typename}"}')).headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
      expect(
        (await send('{"query":"{__typename}"}', { 'x-request-id': 'my-request-1' })).headers.get('x-request-id'),
      ).toBe('my-request-1');
    });

    it('takes a forged token for nobody', async () => {
      const response = await send('{"query":"{ viewer { id } }"}', { authorization: 'Bearer forged-forged-forged' });
      expect(await response.json()).toMatchObject({ data: { viewer: null } });
    });

    it('serves neither entities nor service definitions', async () => {
      expect((await refusal('{ _service { sdl } }')).data).toBeNull();
      expect((await refusal('{ _entities(representations: []) { __typename } }')).data).toBeNull();
    });

    it('is the only one a service answers', async () => {
      const response = await fetch(product.addressOf('recognition'), {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await product.token('department')}` },
        body: '{"query":"{__typename}"}',
      });
      expect(response.status).toBe(401);
    });

    it('goes on without a service that stopped, and names it', async () => {
      await product.stopService('activities');
      const { data, errors } = await product.attempt<{
        movement: { name: string; participation: object; delivery: object | null };
      }>(
        'department',
        `{ movement(code: "nhatruong-chungtay-2022") { name participation(asOf: "2025-05-06") { schoolsWithPlan { count } } delivery(asOf: "2025-05-06") { thematicSessions } } }`,
      );
      expect(data.movement).toMatchObject({ participation: { schoolsWithPlan: { count: 1176 } }, delivery: null });
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'SERVICE_UNAVAILABLE', service: 'activities' } });
    });
  });
