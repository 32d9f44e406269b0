import { describe, expect, it } from '@jest/globals';
import { Basis, basisInput } from './citing.ts';

const basis = (written: Partial<Basis>): Basis => ({
  documentId: undefined,
  symbol: undefined,
  abstract: undefined,
  issuedOn: undefined,
  precision: undefined,
  ...written,
});
const say = (fault: string) => fault;

describe('the bases of a paper', () => {
  it('are chosen or known by their symbol', () => {
    expect(Basis.safeParse({ symbol: '4340/KH-SGDĐT' }).success).toBe(true);
    expect(Basis.safeParse({ documentId: 'doc_1' }).success).toBe(true);
    expect(Basis.safeParse({ abstract: 'Kế hoạch' }).error?.issues[0]?.path).toEqual(['symbol']);
  });

  it('go to the graph as they are written', () => {
    const found = basisInput([basis({ symbol: '4340 /KH', issuedOn: '2022-12-12' })], [{ ids: ['doc_1'] }], say);
    expect(found).toEqual({
      issues: [],
      legalBases: [
        {
          documentId: 'doc_1',
          asCited: { symbol: '4340 /KH', abstract: null, issuedOn: { value: '2022-12-12', precision: 'DAY' } },
        },
      ],
    });
  });

  it('keep no more of a date than is written', () => {
    const month = basis({ documentId: 'doc_1', issuedOn: '2022-12-01', precision: 'MONTH' });
    expect(basisInput([month], [undefined], say).legalBases[0]?.asCited.issuedOn).toEqual({
      value: '2022-12-01',
      precision: 'MONTH',
    });
  });

  it('are asked for again when no paper or more than one bears the symbol', () => {
    const bases = [basis({ documentId: 'doc_1' }), basis({ symbol: '1/KH' }), basis({ symbol: '2/KH' })];
    expect(basisInput(bases, [undefined, { ids: [] }, { ids: ['doc_2', 'doc_3'] }], say).issues).toEqual([
      { path: 'legalBases.1.symbol', message: 'unfiled' },
      { path: 'legalBases.2.symbol', message: 'ambiguous' },
    ]);
  });
});
