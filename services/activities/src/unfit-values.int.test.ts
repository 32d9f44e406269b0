import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@twinning/subgraph/context';
import { type Running, serve } from '@twinning/subgraph/serve';
import pino from 'pino';
import { asGateway, verifyKey } from '../testing/gateway.ts';
import { session } from '../testing/requests.ts';
import { openTwins, type Twins } from '../testing/twins.ts';
import { contextOf } from './context.ts';
import { schema } from './schema.ts';

const RECORD = 'mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { __typename } }';

describe('a value that no table can hold', () => {
  let twins: Twins;
  let running: Running;

  beforeAll(async () => {
    twins = await openTwins();
    running = await serve({
      ...{ service: 'activities', schema, host: '127.0.0.1', port: 0, verifyKey: verifyKey as never },
      contextOf: (caller: Caller) => contextOf(twins.em(), caller),
      log: pino({ level: 'silent' }),
      stop: async () => undefined,
    });
  });
  afterAll(async () => {
    await running.stop();
    await twins[Symbol.asyncDispose]();
  });

  const ask = async (query: string, variables: object = {}) => {
    const body = Buffer.from(JSON.stringify({ query, variables }));
    const headers = { ...asGateway(twins.who.a, body), 'content-type': 'application/json' };
    const answer = await fetch(`http://127.0.0.1:${running.port}/graphql`, { method: 'POST', headers, body });
    return (await answer.json()) as { data: unknown; errors?: { extensions: { code: string } }[] };
  };

  it.each([
    ['a NUL in an id', 'query ($id: ID!) { activity(id: $id) { id } }', { id: 'act_\u0000' }],
    ['a NUL in a text', RECORD, { input: { ...session, theme: 'Nghe\u0000 non' } }],
    ['half a character', RECORD, { input: { ...session, theme: 'Nghe non \ud800' } }],
  ])('is refused as such: %s', async (_what, query, variables) => {
    const { errors } = await ask(query, variables);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(await twins.em().execute('select id from activity')).toEqual([]);
  });
});
