import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { identifyRoute } from './identify-route.ts';

const now = new Date('2024-05-06T02:00:00Z');
const expiresAt = new Date('2024-05-06T02:30:00Z');
const route = identifyRoute(
  {
    identify: async (token, at) =>
      token === 'good' && at === now ? { accountId: 'acc_1', sessionId: 'ses_1', expiresAt } : null,
  },
  {
    admit: async ({ key, take }) =>
      key === 'good'
        ? { known: true, accountId: 'cli_1', scopes: ['PARTNERSHIPS_READ'], granted: take, retryAfter: 60 }
        : { known: false },
  },
  () => now,
);

async function ask(body: string): Promise<unknown> {
  let answered = '';
  const response = {
    setHeader: () => undefined,
    end: (text: string) => (answered = text),
  } as unknown as ServerResponse;
  const caller = { accountId: null, language: 'vi' as const, requestId: 'test' };
  await route.answer(caller, Buffer.from(body), {} as IncomingMessage, response);
  return JSON.parse(answered);
}

describe('telling the gateway whose session a token is', () => {
  it('names the account and the session', async () => {
    expect(await ask('{"token":"good"}')).toEqual({
      accountId: 'acc_1',
      sessionId: 'ses_1',
      expiresAt: '2024-05-06T02:30:00.000Z',
    });
  });

  it('names the system whose key it is, and says that a strange one is none', async () => {
    expect(await ask('{"key":"good","take":2,"refusals":0}')).toMatchObject({ accountId: 'cli_1', granted: 2 });
    expect(await ask('{"key":"bad","take":2,"refusals":0}')).toEqual({ known: false });
  });

  it.each(['{"token":"bad"}', '{"token":""}', '{}', 'not json', 'null'])('answers nobody to %s', async (body) => {
    expect(await ask(body)).toEqual({ accountId: null });
  });
});
