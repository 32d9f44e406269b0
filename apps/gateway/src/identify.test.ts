import { describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { identifier } from './identify.ts';
import type { Reach } from './reach-service.ts';

const log = pino({ level: 'silent' });

describe('telling whose session a token is', () => {
  const asking = (answers: (Response | Error)[]) => {
    let asked = 0;
    let now = 0;
    const reach: Reach = async () => {
      const answer = answers[asked++];
      if (answer instanceof Response) return answer;
      throw answer ?? new Error('asked once too often');
    };
    const identify = identifier(reach, log, () => now);
    return {
      who: () => identify('Bearer token', 'request-1'),
      at: (instant: number) => (now = instant),
      times: () => asked,
    };
  };
  const mai = () => Response.json({ accountId: 'acc_mai', sessionId: 'one' });
  const nobody = { accountId: null, sessionId: null };

  it('asks organizations once a second at most', async () => {
    const { who, at, times } = asking([mai(), Response.json({ accountId: null })]);
    expect(await who()).toEqual({ accountId: 'acc_mai', sessionId: 'one' });
    at(999);
    expect((await who()).accountId).toBe('acc_mai');
    expect(times()).toBe(1);
    at(1_000);
    expect(await who()).toEqual(nobody);
  });

  it('holds to the last answer for five minutes while organizations is away', async () => {
    const { who, at } = asking([mai(), new Error('away'), new Error('away')]);
    await who();
    at(299_999);
    expect((await who()).accountId).toBe('acc_mai');
    at(300_000);
    expect(await who()).toEqual(nobody);
  });

  it('never takes an old answer for whoever looks through the eyes of another', async () => {
    const looking = Response.json({ accountId: 'acc_mai', sessionId: 'one', viewedBy: 'acc_support' });
    const { who, at } = asking([looking, new Error('away')]);
    expect(await who()).toEqual({ accountId: 'acc_mai', sessionId: 'one', viewedBy: 'acc_support' });
    at(1_000);
    expect(await who()).toEqual(nobody);
  });

  it('takes whoever shows no token for nobody, without asking', async () => {
    const { times } = asking([]);
    const identify = identifier(async () => mai(), log);
    for (const shown of [null, '', 'Basic dXNlcg==', 'Bearer', `Bearer ${'x'.repeat(501)}`])
      expect(await identify(shown, 'request-1')).toEqual(nobody);
    expect(times()).toBe(0);
  });
});
