import { describe, expect, it } from '@jest/globals';
import { writtenDay } from './written-day.ts';

describe('a day in a cell', () => {
  it.each([
    ['01/07/2025', '2025-07-01', null],
    ['1-7-2025', '2025-07-01', null],
    ['2025-07-01', '2025-07-01', null],
    ['07/2025', '2025-07-01', 'MONTH'],
    ['tháng 9/2023', '2023-09-01', 'MONTH'],
    ['Năm 2020', '2020-01-01', 'YEAR'],
  ])('%s', (text, day, precision) => {
    expect(writtenDay(text)).toEqual({ day, precision });
  });

  it.each(['31/02/2024', '45839', '7/25', 'hôm qua', '01/13/2024', ''])('is none: %s', (text) => {
    expect(writtenDay(text)).toBeNull();
  });
});
