import { expect, it } from '@jest/globals';
import type { Product } from '../product/start-product.ts';
import { hostileQueries } from './hostile-queries.ts';
import { send } from './send.ts';

const json = { 'content-type': 'application/json', 'x-request-id': 'attack-00000001', 'accept-language': 'en' };

/** Questions that cost more than they may, ask for what is not there, or are none at all. */
export function asksForWhatNobodyMay(held: () => Product): void {
  const graph = (body: object) => send(`${held().origin}/graphql`, { headers: json, body: JSON.stringify(body) });

  const refusedEarly = async (query: string, variables: object = {}) => {
    const { status, body } = await graph({ query, variables });
    return {
      status,
      data: (JSON.parse(body) as { data?: unknown }).data ?? null,
      fault: body.includes('INTERNAL_SERVER_ERROR'),
    };
  };

  it.each(hostileQueries)('is refused %s before any work', async (_kind, query, variables = {}) => {
    expect(await refusedEarly(query, variables)).toMatchObject({ data: null, fault: false });
  });

  it('survives a body that is no query', async () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    for (const body of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      `{"query":"{__typename}","variables":${deep}}`,
      `[${'{"query":"{__typename}"},'.repeat(50)}{}]`,
    ]) {
      const { status } = await send(`${held().origin}/graphql`, { headers: json, body });
      expect([200, 400, 413, 415]).toContain(status);
    }
    expect(
      (await send(`${held().origin}/graphql`, { headers: json, body: `"${'x'.repeat(3 * 1024 * 1024)}"` })).status,
    ).toBe(413);
    expect(({} as { accountId?: string }).accountId).toBeUndefined();
    expect((await graph({ query: '{ viewer { id } }' })).body).toBe('{"data":{"viewer":null}}');
  });
}
