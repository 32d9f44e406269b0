import { describe, expect, it } from '@jest/globals';
import { asOf, covers, nearestAsOf, overlap } from './period.ts';

const first = { from: '2020-01-01', to: '2023-01-01', value: 'first' };
const last = { from: '2023-01-01', to: '2025-07-01', value: 'last' };

describe('a half-open period', () => {
  it('holds on its first day and no longer on its end', () => {
    expect(covers(first, '2020-01-01')).toBe(true);
    expect(covers(first, '2023-01-01')).toBe(false);
    expect(covers({ from: '2020-01-01', to: null }, '2999-01-01')).toBe(true);
  });

  it('does not overlap the one that begins on its end', () => {
    expect(overlap(first, last)).toBe(false);
    expect(overlap(first, { from: '2022-12-31', to: null })).toBe(true);
  });
});

describe('dated facts', () => {
  it('answer what held on a day, in whatever order they are kept', () => {
    expect(asOf([last, first], '2023-01-01')?.value).toBe('last');
    expect(asOf([last, first], '2026-01-01')).toBeUndefined();
  });

  it('answer outside their common life with the first or the last', () => {
    expect(nearestAsOf([last, first], '2010-01-01')?.value).toBe('first');
    expect(nearestAsOf([last, first], '2026-01-01')?.value).toBe('last');
  });
});
