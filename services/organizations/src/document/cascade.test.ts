import { describe, expect, it } from '@jest/globals';
import { mapDay } from './cascade.ts';

const lasting = { from: '2014-01-01', to: null };
const until = (to: string) => ({ from: '2014-01-01', to });

describe('the day whose map a paper is laid on', () => {
  it('is today while one of its issuers is there', () => {
    expect(mapDay([lasting], '2026-11-22')).toBe('2026-11-22');
    expect(mapDay([until('2025-07-01'), lasting], '2026-11-22')).toBe('2026-11-22');
  });

  it('is the last day of the last of them once all are gone', () => {
    expect(mapDay([until('2025-07-01')], '2026-11-22')).toBe('2025-06-30');
    expect(mapDay([until('2025-07-01'), until('2024-01-01')], '2026-11-22')).toBe('2025-06-30');
  });

  it('is today for a paper without a known issuer', () => expect(mapDay([], '2026-11-22')).toBe('2026-11-22'));
});
