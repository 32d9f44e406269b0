import { describe, expect, it } from '@jest/globals';
import type { Criterion } from '../round/award-round.ts';
import { canonicalInputs, type Inputs, sensitivityOf, standingsBy, winnersBy } from './standings.ts';

const criterion = (id: string, weight: number, minimum: number | null = null): Criterion => ({
  id,
  code: id,
  title: id,
  weight,
  source: null,
  minimum,
});

const sheet = (judge: string, nominee: string, x: number, y: number) => ({ judge, nominee, values: { x, y } });

/** Weights 3 and 1: a judge's total is (3x + y) / 4. */
const inputs: Inputs = {
  criteria: [criterion('x', 3, 50), criterion('y', 1)],
  quota: 2,
  sheets: [
    sheet('j1', 'a', 80, 40), // 70
    sheet('j1', 'b', 60, 100), // 70
    sheet('j1', 'c', 40, 100), // 55, and below the minimum of x
    sheet('j1', 'd', 50, 10), // 40
    sheet('j2', 'a', 60, 60), // 60
    sheet('j2', 'b', 60, 60), // 60
    sheet('j2', 'c', 50, 100), // 62.5
    sheet('j2', 'd', 50, 50), // 50
  ],
};

describe('standings', () => {
  it('rank by the total, share a rank on equal totals and put whoever misses a minimum last', () => {
    expect(standingsBy('RAW_MEAN', inputs)).toEqual([
      { nominee: 'a', rank: 1, tiedWith: 1, total: 65, belowMinimum: [] },
      { nominee: 'b', rank: 1, tiedWith: 1, total: 65, belowMinimum: [] },
      { nominee: 'd', rank: 3, tiedWith: 0, total: 45, belowMinimum: [] },
      { nominee: 'c', rank: 4, tiedWith: 0, total: 58.75, belowMinimum: ['x'] },
    ]);
  });

  it('name as winners the ranks within the quota, ties at its edge included', () => {
    expect(winnersBy('RAW_MEAN', { ...inputs, quota: 1 })).toEqual(new Set(['a', 'b']));
    expect(winnersBy('RAW_MEAN', { ...inputs, quota: null })).toEqual(new Set(['a', 'b', 'd']));
  });

  it('tell how many winners each other method has in common', () => {
    expect(sensitivityOf('RAW_MEAN', inputs)).toEqual(
      ['MEDIAN', 'Z_SCORE', 'JUDGE_EFFECT', 'SCHULZE'].map((method) => ({ method, winnersInCommon: 2 })),
    );
  });

  it('are empty without scores', () => {
    const none = { ...inputs, sheets: [] };
    expect(standingsBy('SCHULZE', none)).toEqual([]);
    expect(sensitivityOf('SCHULZE', none).every(({ winnersInCommon }) => winnersInCommon === 0)).toBe(true);
  });

  it('have one canonical text for the same inputs in any order', () => {
    expect(canonicalInputs({ ...inputs, sheets: inputs.sheets.toReversed() })).toBe(canonicalInputs(inputs));
    expect(canonicalInputs({ ...inputs, sheets: inputs.sheets.slice(1) })).not.toBe(canonicalInputs(inputs));
  });
});
