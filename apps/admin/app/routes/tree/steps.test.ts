import { describe, expect, it } from '@jest/globals';
import { notable, stepAt, stepsOf } from './steps.ts';

const days = [
  { on: '2014-04-01', bodies: 3000 },
  { on: '2025-07-01', bodies: 2900 },
  { on: '2025-10-15', bodies: 30 },
];
const steps = stepsOf(days, '2026-02-03');

describe('the days the slider stops at', () => {
  it('are those on which something changed, the notable ones and today', () => {
    expect(steps.map(({ day }) => day)).toEqual([
      '2014-04-01',
      '2025-01-01',
      '2025-06-30',
      '2025-07-01',
      '2025-10-15',
      '2026-02-03',
    ]);
    expect(steps.at(3)).toEqual({ day: '2025-07-01', bodies: 2900 });
  });

  it('take the day of the clusters from the register, once it knows them', () => {
    expect(notable(days).at(-1)).toEqual({ name: '2025-10-01', day: '2025-10-15' });
    expect(notable([]).at(-1)).toEqual({ name: '2025-10-01', day: '2025-10-01' });
  });

  it('end with today', () => {
    expect(stepsOf(days, '2025-03-01').at(-1)).toEqual({ day: '2025-03-01', bodies: 0 });
  });

  it.each([
    ['2010-01-01', 0],
    ['2025-06-29', 1],
    ['2025-07-01', 3],
    ['2025-09-09', 3],
    ['2030-01-01', 5],
  ])('tell of %s by step %i', (day, index) => expect(stepAt(steps, day)).toBe(index));
});
