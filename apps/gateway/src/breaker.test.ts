import { describe, expect, it } from '@jest/globals';
import { breaker } from './breaker.ts';

describe('a breaker', () => {
  it('lets a service rest for two seconds after three failures in a row, and tries it again', () => {
    let now = 0;
    const { rests, failed } = breaker(() => now);
    failed('activities');
    failed('activities');
    expect(rests('activities')).toBe(false);
    failed('activities');
    expect(rests('activities')).toBe(true);
    expect(rests('recognition')).toBe(false);
    now = 2_000;
    expect(rests('activities')).toBe(false);
    failed('activities');
    expect(rests('activities')).toBe(true);
  });

  it('forgets failures with the first answer', () => {
    const { rests, failed, answered } = breaker(() => 0);
    failed('activities');
    failed('activities');
    answered('activities');
    failed('activities');
    expect(rests('activities')).toBe(false);
  });
});
