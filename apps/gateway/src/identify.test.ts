import { describe, expect, it } from '@jest/globals';
import { sessionIdentifier, shownIn } from './identify.ts';
import { type Reach, ServiceUnavailable } from './reach-service.ts';

const asking = { requestId: 'request-1', language: 'en' } as const;

describe('telling whose session a token is', () => {
  const organizations = (answers: (Response | Error)[]) => {
    let asked = 0;
    let now = 0;
    const reach: Reach = async () => {
      const answer = answers[asked++];
      if (answer instanceof Response) return answer;
      throw answer ?? new Error('asked once too often');
    };
    const identify = sessionIdentifier(reach, () => now);
    return {
      who: () => identify('token', asking),
      at: (instant: number) => (now = instant),
      times: () => asked,
    };
  };
  const mai = () => Response.json({ accountId: 'acc_mai', sessionId: 'one' });
  const away = () => new ServiceUnavailable('organizations', { ...asking, accountId: null, sessionId: null });

  it('asks organizations once a second at most, and once for requests that come together', async () => {
    const { who, at, times } = organizations([mai(), Response.json({ accountId: null })]);
    const answers = await Promise.all([who(), who()]);
    expect(answers).toEqual(Array(2).fill({ accountId: 'acc_mai', sessionId: 'one' }));
    at(999);
    expect((await who()).accountId).toBe('acc_mai');
    expect(times()).toBe(1);
    at(1_000);
    expect(await who()).toEqual({ accountId: null, sessionId: null });
  });

  it('tells who looks through the eyes of somebody else', async () => {
    const { who } = organizations([Response.json({ accountId: 'acc_mai', sessionId: 'one', viewedBy: 'acc_support' })]);
    expect(await who()).toEqual({ accountId: 'acc_mai', sessionId: 'one', viewedBy: 'acc_support' });
  });

  it('takes nobody for somebody while organizations is away, however lately it was asked', async () => {
    const { who, at } = organizations([mai(), away(), new Response('', { status: 500 }), Response.json({ odd: 1 })]);
    await who();
    for (const later of [1_000, 1_001, 1_002]) {
      at(later);
      await expect(who()).rejects.toBeInstanceOf(ServiceUnavailable);
    }
  });
});

it('reads a secret from its one header', () => {
  expect(shownIn(['Bearer token'])).toBe('token');
  expect(shownIn(['bearer token'])).toBe('token');
  for (const shown of ['', 'Basic dXNlcg==', 'Bearer', 'Bearer one two', 'Bearer tökén', `Bearer ${'x'.repeat(501)}`])
    expect(shownIn([shown])).toBeNull();
  expect(shownIn(undefined)).toBeNull();
  expect(shownIn(['Bearer one', 'Bearer two'])).toBeNull();
});
