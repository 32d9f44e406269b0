import { describe, expect, it } from '@jest/globals';
import { normalizedSymbol } from './normalized-symbol.ts';

describe('comparing symbols', () => {
  it.each([
    '356-KH-PGD&ĐT',
    '356/KH-PGD&ĐT',
    ' 356 / KH – PGD & ĐT',
    '356/kh-pgd&đt',
    '356//KH--PGD&ĐT',
    '356 KH PGD&ĐT',
    'Số: 356/KH-PGD&ĐT',
    'số 356/KH-PGD&ĐT',
  ])('reads "%s" as the same paper', (symbol) => expect(normalizedSymbol(symbol)).toBe('356/KH-PGD&ĐT'));

  it('keeps the letter that tells two papers apart', () => {
    expect(normalizedSymbol('22/KHLT-MNCD')).not.toBe(normalizedSymbol('22b/KHLT-MNCD'));
  });

  it('reads a letter that strayed from its number', () => {
    expect(normalizedSymbol('22 b/KH-MNCD')).toBe('22B/KH-MNCD');
  });

  it('leaves a bare number alone', () => expect(normalizedSymbol('119')).toBe('119'));

  it('makes nothing of nothing', () => expect(normalizedSymbol(' - ')).toBeNull());
});
