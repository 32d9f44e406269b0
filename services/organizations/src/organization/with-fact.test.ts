import { describe, expect, it } from '@jest/globals';
import { addDays } from '@twinning/domain/day';
import { asOf, overlap } from '@twinning/domain/period';
import fc from 'fast-check';
import type { DatedCode, DatedName } from './organization.ts';
import { withFact, withoutFact } from './with-fact.ts';

const name = (value: string, from: string, to: string | null = null): DatedName => ({ value, from, to });
const known = [name('A', '2020-01-01')];

describe('a fact that is set over a stretch of days', () => {
  it('cuts what held until then', () => {
    expect(withFact(known, name('B', '2023-01-01'))).toEqual([
      name('A', '2020-01-01', '2023-01-01'),
      name('B', '2023-01-01'),
    ]);
  });

  it('splits what holds before and after it', () => {
    expect(withFact(known, name('B', '2021-01-01', '2022-01-01'))).toEqual([
      name('A', '2020-01-01', '2021-01-01'),
      name('B', '2021-01-01', '2022-01-01'),
      { ...name('A', '2022-01-01'), precision: null },
    ]);
  });

  it('replaces what it covers', () => {
    const two = withFact(known, name('B', '2023-01-01'));
    expect(withFact(two, name('C', '2020-01-01'))).toEqual([name('C', '2020-01-01')]);
  });

  it('joins its equals on both sides', () => {
    const three = withFact(known, name('B', '2021-01-01', '2022-01-01'));
    expect(withFact(three, name('A', '2021-01-01', '2022-01-01'))).toEqual(known);
  });

  it('leaves facts of another kind alone', () => {
    const code = (scheme: DatedCode['scheme'], value: string): DatedCode => ({
      scheme,
      value,
      from: '2020-01-01',
      to: null,
    });
    const codes = [code('LOCAL', '1'), code('GSO', '2')];
    expect(withFact(codes, { ...code('GSO', '3') }, ({ scheme }) => scheme)).toEqual([
      code('LOCAL', '1'),
      code('GSO', '3'),
    ]);
  });
});

type Change = { value: string | null; from: number; to: number | null };
const day = (nth: number): string => addDays('2020-01-01', nth);
const LAST = 40;
const changes: fc.Arbitrary<Change[]> = fc.array(
  fc
    .record({
      value: fc.constantFrom('A', 'B', 'C', null),
      from: fc.integer({ min: 0, max: LAST }),
      length: fc.option(fc.integer({ min: 1, max: 20 })),
    })
    .map(({ value, from, length }) => ({ value, from, to: length === null ? null : from + length })),
  { maxLength: 12 },
);

function applied(series: readonly Change[]): DatedName[] {
  return series.reduce<DatedName[]>((facts, { value, from, to }) => {
    const stretch = { from: day(from), to: to === null ? null : day(to) };
    return value === null ? withoutFact(facts, stretch) : withFact(facts, { value, ...stretch });
  }, []);
}

/** What a plain reading of the series says of a day: the last one that speaks of it. */
const replayed = (series: readonly Change[], nth: number): string | null =>
  series.findLast(({ from, to }) => from <= nth && (to === null || nth < to))?.value ?? null;

describe('any series of changes', () => {
  it('leaves no two facts on one day', () => {
    fc.assert(
      fc.property(changes, (series) => {
        const facts = applied(series);
        expect(facts.some((one, index) => facts.slice(index + 1).some((other) => overlap(one, other)))).toBe(false);
        expect(facts.every(({ from, to }) => to === null || from < to)).toBe(true);
      }),
      { seed: 20250701 },
    );
  });

  it('answers each day as a plain replay does', () => {
    fc.assert(
      fc.property(changes, (series) => {
        const facts = applied(series);
        for (let nth = 0; nth <= LAST + 21; nth++)
          expect(asOf(facts, day(nth))?.value ?? null).toBe(replayed(series, nth));
      }),
      { seed: 20250701 },
    );
  });
});
