import { describe, expect, it } from '@jest/globals';
import { countsFrom, latestDay } from './counts-from.ts';

describe('the day from which an activity counts', () => {
  it.each([
    ['2023-05-04', 'DAY', '2023-05-04'],
    ['2023-09-01', 'MONTH', '2023-09-30'],
    ['2024-02-01', 'MONTH', '2024-02-29'],
    ['2023-01-01', 'YEAR', '2023-12-31'],
    ['2024-05-01', 'MONTH', '2024-05-06'],
    ['2024-01-01', 'YEAR', '2024-05-06'],
    [null, 'UNKNOWN', '2024-05-06'],
  ] as const)('is, for %p by %s recorded on 2024-05-06, %s', (value, precision, day) => {
    expect(countsFrom({ value, precision }, '2024-05-06')).toBe(day);
  });

  it('is not before the last day the date may mean', () => {
    expect(latestDay({ value: '2023-12-01', precision: 'MONTH' })).toBe('2023-12-31');
    expect(latestDay({ value: null, precision: 'UNKNOWN' })).toBeNull();
  });
});
