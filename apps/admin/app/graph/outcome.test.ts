import { describe, expect, it } from '@jest/globals';
import { asksForSignIn, missingIn, missingServices, sentAway } from './answer.ts';
import { outcomeOf } from './outcome.ts';

describe('the outcome of a mutation', () => {
  it('is done when the result carries no message', () => {
    expect(outcomeOf({ __typename: 'Memorandum', id: 'mem_1' })).toEqual({
      kind: 'done',
      result: { __typename: 'Memorandum', id: 'mem_1' },
    });
  });

  it('is refused by any kind of refusal, in its own words', () => {
    expect(outcomeOf({ __typename: 'AlreadySigned', message: 'Đã ký rồi.' })).toEqual({
      kind: 'refused',
      refusal: 'AlreadySigned',
      message: 'Đã ký rồi.',
      issues: [],
    });
  });

  it('keeps which fields were wrong', () => {
    const issues = [{ path: 'place', message: 'quá dài' }];
    expect(outcomeOf({ __typename: 'InvalidInput', message: 'Chưa hợp lệ.', issues })).toMatchObject({ issues });
  });
});

describe('an answer in parts', () => {
  it('is none when the gateway had no place, and says so in its words', () => {
    const errors = [{ message: 'Hãy thử lại sau 2 giây.', extensions: { code: 'TOO_MANY_REQUESTS' } }];
    expect(sentAway({ errors })).toBe('Hãy thử lại sau 2 giây.');
    expect(sentAway({ data: {} })).toBeUndefined();
  });

  const silent = (service: unknown) => ({ errors: [{ message: 'no answer', extensions: { service } }] });

  it('names each silent service once', () => {
    const both = { errors: [...silent('activities').errors, ...silent('activities').errors] };
    expect(missingServices(both)).toEqual(['activities']);
  });

  it('does not call a service silent that found fault with the question', () => {
    const faulted = { errors: [{ message: '', extensions: { service: 'activities', code: 'BAD_USER_INPUT' } }] };
    expect(missingServices(faulted)).toEqual([]);
  });

  it('takes no other name for a service', () => expect(missingServices(silent('somebody'))).toEqual([]));

  it('gathers the silent services of several questions', () => {
    expect(
      missingIn({ data: {}, missing: ['activities'] }, { data: null, missing: ['recognition', 'activities'] }),
    ).toEqual(['activities', 'recognition']);
  });

  it('asks for signing in only when the graph says so', () => {
    expect(asksForSignIn({ errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] })).toBe(true);
    expect(asksForSignIn({ errors: [{ message: '', extensions: { code: 'FORBIDDEN' } }] })).toBe(false);
  });
});
