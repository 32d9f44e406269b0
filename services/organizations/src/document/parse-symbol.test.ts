import { describe, expect, it } from '@jest/globals';
import { parseSymbol } from './parse-symbol.ts';

describe('reading a symbol', () => {
  it.each([
    ['4340/KH-SGDĐT', { number: 4340, kind: 'KH', issuers: ['SGDĐT'] }],
    ['356-KH-PGD&ĐT', { number: 356, kind: 'KH', issuers: ['PGD&ĐT'] }],
    ['06-CTr/TU', { number: 6, kind: 'CTr', issuers: ['TU'] }],
    ['55b/QĐLT-MNCD-MNDH-MNTP', { number: 55, letter: 'b', kind: 'QĐLT', issuers: ['MNCD', 'MNDH', 'MNTP'] }],
    ['22 b / KH – MNCD', { number: 22, letter: 'b', kind: 'KH', issuers: ['MNCD'] }],
    ['Số: 12 /KH- LP', { number: 12, kind: 'KH', issuers: ['LP'] }],
    ['119/GDĐT-HC', { number: 119, issuers: ['GDĐT', 'HC'] }],
    ['30/2020/NĐ-CP', { number: 30, year: 2020, kind: 'NĐ', issuers: ['CP'] }],
    ['06/2022/QH15', { number: 6, year: 2022, issuers: ['QH15'] }],
    ['119', { number: 119 }],
    ['KH-SGDĐT', { kind: 'KH', issuers: ['SGDĐT'] }],
    [' - ', {}],
    [null, {}],
  ])('takes "%s" apart', (symbol, parts) => {
    expect(parseSymbol(symbol)).toEqual({ number: null, letter: null, year: null, kind: null, issuers: [], ...parts });
  });
});
