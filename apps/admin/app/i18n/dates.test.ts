import { describe, expect, it } from '@jest/globals';
import { dayOfInstant, daysBetween, instantText, partialDayText, periodText } from './dates.ts';
import { en } from './en.ts';
import { areas, translator } from './i18n.ts';
import { vi } from './vi.ts';

const inVietnamese = translator('vi', vi).getFixedT<typeof areas>(null, areas);
const inEnglish = translator('en', en).getFixedT<typeof areas>(null, areas);

describe('dates in words', () => {
  it.each([
    [{ value: '2023-05-04', precision: 'DAY' }, '04/05/2023'],
    [{ value: '2023-09-01', precision: 'MONTH' }, 'tháng 9/2023'],
    [{ value: '2025-01-01', precision: 'YEAR' }, 'năm 2025'],
    [{ value: null, precision: 'UNKNOWN' }, 'không rõ ngày'],
  ] as const)('say as much as the paper states: %j', (day, words) => {
    expect(partialDayText(day, inVietnamese)).toBe(words);
  });

  it('keep the order of the papers in English', () => {
    expect(partialDayText({ value: '2023-05-04', precision: 'DAY' }, inEnglish)).toBe('04/05/2023');
    expect(partialDayText({ value: null, precision: 'UNKNOWN' }, inEnglish)).toBe('date not known');
  });

  it('speak of a period by its last day', () => {
    expect(periodText({ from: '2022-12-12', to: '2025-07-01' }, inVietnamese)).toBe('12/12/2022 – 30/06/2025');
    expect(periodText({ from: '2025-07-01', to: null }, inVietnamese)).toBe('từ 01/07/2025');
    expect(periodText({ from: '2025-10-01', to: null, precision: 'MONTH' }, inVietnamese)).toBe('từ tháng 10/2025');
  });

  it('are those of Hanoi', () => {
    expect(dayOfInstant('2023-05-03T18:00:00Z')).toBe('2023-05-04');
    expect(instantText('2023-05-03T18:05:00Z')).toBe('01:05 04/05/2023');
  });

  it('count whole days', () => {
    expect(daysBetween('2025-06-15', '2025-06-12')).toBe(-3);
  });
});
