import { describe, expect, it } from '@jest/globals';
import { NumberTaken, refuseTakenNumber, registerPlace } from './register-place.ts';

const paper = {
  kind: 'PLAN' as const,
  symbol: '22b/KH-MNCD-MNDH',
  issuedOn: { value: '2023-05-16', precision: 'DAY' as const },
  issuerIds: ['org_school', 'org_twin'],
};

describe('the place of a paper in a register', () => {
  it('is with its first issuer, in its year and kind', () => {
    expect(registerPlace(paper)).toEqual({
      issuerId: 'org_school',
      year: 2023,
      kind: 'PLAN',
      number: 22,
      letter: 'b',
    });
  });

  it('is nowhere without a number or a year', () => {
    expect(registerPlace({ ...paper, symbol: 'KH-MNCD' })).toBeNull();
    expect(registerPlace({ ...paper, symbol: null })).toBeNull();
    expect(registerPlace({ ...paper, issuedOn: { value: null, precision: 'UNKNOWN' } })).toBeNull();
  });

  it('is free when nobody stands there', () => expect(() => refuseTakenNumber(paper, [])).not.toThrow());

  it('is refused to a second paper', () => {
    expect(() => refuseTakenNumber(paper, ['22b/KH-MNCD'])).toThrow(NumberTaken);
  });

  it('is another one for each kind that is called OTHER', () => {
    const report = { ...paper, kind: 'OTHER' as const, symbol: '22/TTr-MNCD' };
    expect(() => refuseTakenNumber(report, ['22/TB-MNCD'])).not.toThrow();
    expect(() => refuseTakenNumber(report, ['22/TTR-MNCD'])).toThrow(NumberTaken);
  });
});
