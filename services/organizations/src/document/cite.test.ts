import { describe, expect, it } from '@jest/globals';
import type { PartialDate } from '@twinning/domain/partial-date';
import { differences } from './cite.ts';
import type { AsCited, DocumentEntry } from './official-document.ts';

const plan: DocumentEntry = {
  id: 'doc_plan',
  version: 1,
  kind: 'PLAN',
  symbol: '4340/KH-SGDĐT',
  abstract: 'Phong trào “Thầy cô cùng sẻ chia trách nhiệm”',
  issuedOn: { value: '2022-12-12', precision: 'DAY' },
  generated: false,
  provenance: [],
};
const nothing: AsCited = { symbol: null, abstract: null, issuedOn: null };
const cited = (written: Partial<AsCited>) => differences({ ...nothing, ...written }, plan);
const on = (value: string, precision: PartialDate['precision'] = 'DAY') => cited({ issuedOn: { value, precision } });

describe('citing a paper', () => {
  it('finds nothing to tell where nothing is written, or the same', () => {
    expect(differences(null, plan)).toEqual([]);
    expect(cited({ symbol: plan.symbol, abstract: plan.abstract, issuedOn: plan.issuedOn })).toEqual([]);
  });

  it('tells stray spaces and hyphens from another symbol', () => {
    const stray = { field: 'SYMBOL', asCited: '4340 /KH – SGDĐT', canonical: '4340/KH-SGDĐT', spellingOnly: true };
    expect(cited({ symbol: '4340 /KH – SGDĐT' })).toEqual([stray]);
    expect(cited({ symbol: '4304/KH-SGDĐT' })).toMatchObject([{ spellingOnly: false }]);
  });

  it('tells "chia sẻ" from "sẻ chia", and quotation marks from words', () => {
    expect(cited({ abstract: 'Phong trào “Thầy cô cùng chia sẻ trách nhiệm”' })).toMatchObject([
      { field: 'ABSTRACT', spellingOnly: false },
    ]);
    expect(cited({ abstract: 'Phong  trào "Thầy cô cùng sẻ chia trách nhiệm"' })).toMatchObject([
      { field: 'ABSTRACT', spellingOnly: true },
    ]);
  });

  it('takes a month for less than a day, and another day for a difference', () => {
    expect(on('2022-12-01', 'MONTH')).toEqual([]);
    expect(on('2022-01-01', 'YEAR')).toEqual([]);
    expect(on('2022-12-13')).toEqual([
      { field: 'ISSUED_ON', asCited: '2022-12-13', canonical: '2022-12-12', spellingOnly: false },
    ]);
    expect(on('2023-01-01', 'YEAR')).toMatchObject([{ asCited: '2023' }]);
  });

  it('tells what only the citing paper says', () => {
    const unnamed = { ...plan, abstract: null, issuedOn: { value: null, precision: 'UNKNOWN' as const } };
    expect(
      differences({ symbol: null, abstract: 'Kế hoạch', issuedOn: { value: '2022-12-12', precision: 'DAY' } }, unnamed),
    ).toMatchObject([
      { field: 'ABSTRACT', canonical: null },
      { field: 'ISSUED_ON', canonical: null },
    ]);
  });
});
