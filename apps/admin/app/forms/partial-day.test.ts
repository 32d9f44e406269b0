import { describe, expect, it } from '@jest/globals';
import { partialDay } from './partial-day.ts';

describe('a partial date', () => {
  it.each([
    ['DAY', '2023-09-23'],
    ['MONTH', '2023-09-01'],
    ['YEAR', '2023-01-01'],
    ['UNKNOWN', null],
  ] as const)('keeps only what is known: %s', (precision, value) => {
    expect(partialDay.parse({ value: '2023-09-23', precision })).toEqual({ value, precision });
  });

  it('may be blank when it is unknown', () => {
    expect(partialDay.safeParse({ precision: 'UNKNOWN' }).success).toBe(true);
  });

  it('names the blank day when more is claimed', () => {
    const { error } = partialDay.safeParse({ precision: 'MONTH' });
    expect(error?.issues).toMatchObject([{ path: ['value'], message: 'required' }]);
  });
});
