import { describe, expect, it } from '@jest/globals';
import { addDays, dayOf, daysBetween, isDay } from './day.ts';

describe('a day', () => {
  it('is one of the calendar', () => {
    expect(isDay('2024-02-29')).toBe(true);
    for (const text of ['2023-02-29', '2023-13-01', '2023-1-1', 'today', '', '0000-01-01', '9999-12-31'])
      expect(isDay(text)).toBe(false);
  });

  it('begins in Vietnam seven hours before UTC', () => {
    expect(dayOf(new Date('2025-06-30T16:59:59Z'))).toBe('2025-06-30');
    expect(dayOf(new Date('2025-06-30T17:00:00Z'))).toBe('2025-07-01');
  });

  it('is counted over months and leap years', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(daysBetween('2025-06-15', '2025-07-01')).toBe(16);
    expect(daysBetween('2025-06-15', '2025-06-14')).toBe(-1);
  });
});
