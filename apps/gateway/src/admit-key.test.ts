import { describe, expect, it } from '@jest/globals';
import { keyAdmission } from './admit-key.ts';
import { type Reach, ServiceUnavailable } from './reach-service.ts';
import { TurnedAway } from './turned-away.ts';

const asking = { requestId: 'request-1', language: 'en' } as const;
type Question = { key: string; take: number; refusals: number };

describe('letting a key in', () => {
  /** Organizations, with a budget that is left over all questions. */
  function organizations(left: number, known = true) {
    const questions: Question[] = [];
    const state = { left, known, away: false };
    const reach: Reach = async (_service, request, { body }) => {
      if (state.away) throw new ServiceUnavailable('organizations', request);
      const question: Question = JSON.parse(String(body));
      questions.push(question);
      if (!state.known) return Response.json({ known: false });
      const granted = Math.min(question.take, state.left);
      state.left -= granted;
      return Response.json({ known: true, accountId: 'cli_1', scopes: ['PARTNERSHIPS_READ'], granted, retryAfter: 20 });
    };
    const keys = keyAdmission(reach);
    const outcome = () =>
      keys.admit('stk_a', asking).then(
        ({ accountId }) => accountId,
        (error: unknown) => (error instanceof TurnedAway ? error.status : error),
      );
    return { keys, outcome, questions, state };
  }

  it('tells who it is and what it may be used for', async () => {
    const { keys } = organizations(1);
    expect(await keys.admit('stk_a', asking)).toEqual({
      accountId: 'cli_1',
      sessionId: null,
      scopes: ['PARTNERSHIPS_READ'],
    });
  });

  it('asks about every request, and about those together that come meanwhile', async () => {
    const { outcome, questions } = organizations(100);
    await Promise.all(Array.from({ length: 20 }, outcome));
    expect(questions.map(({ take }) => take)).toEqual([1, 19]);
    await outcome();
    expect(questions).toHaveLength(3);
  });

  it('lets as many in as the budget allows and tells the others when to come back', async () => {
    const { keys, outcome } = organizations(7);
    const outcomes = await Promise.all(Array.from({ length: 10 }, outcome));
    expect(outcomes.filter((one) => one === 'cli_1')).toHaveLength(7);
    expect(outcomes.filter((one) => one === 429)).toHaveLength(3);
    const refused = await keys.admit('stk_a', asking).catch((error: unknown) => error);
    expect(refused).toMatchObject({ headers: { 'retry-after': '20' }, code: 'TOO_MANY_REQUESTS' });
  });

  it('is over with the first request after the key is revoked', async () => {
    const { outcome, state } = organizations(100);
    expect(await outcome()).toBe('cli_1');
    state.known = false;
    expect(await outcome()).toBe(401);
  });

  it('lets nobody in while organizations is away', async () => {
    const { outcome, state } = organizations(100);
    await outcome();
    state.away = true;
    expect(await outcome()).toBeInstanceOf(ServiceUnavailable);
    state.away = false;
    expect(await outcome()).toBe('cli_1');
  });

  it('tells what a key was refused with the next question, or when asked to, and never twice', async () => {
    const { keys, outcome, questions, state } = organizations(100);
    keys.noteRefusal('stk_a');
    keys.noteRefusal('stk_a');
    state.away = true;
    await keys.tellRefusals();
    state.away = false;
    await outcome();
    keys.noteRefusal('stk_a');
    await keys.tellRefusals();
    await keys.tellRefusals();
    expect(questions.map(({ take, refusals }) => [take, refusals])).toEqual([
      [1, 2],
      [0, 1],
    ]);
  });
});
