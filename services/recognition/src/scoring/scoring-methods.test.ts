import { describe, expect, it } from '@jest/globals';
import { judgeEffect } from './judge-effect.ts';
import type { Mark } from './marks.ts';
import { median } from './median.ts';
import { rawMean } from './raw-mean.ts';
import { schulze } from './schulze.ts';
import { zScore } from './z-score.ts';

/** Each row is a judge, each column a nominee; null where the judge was barred. */
const marks = (table: Record<string, Record<string, number | null>>): Mark[] =>
  Object.entries(table).flatMap(([judge, totals]) =>
    Object.entries(totals).flatMap(([nominee, total]) => (total === null ? [] : { judge, nominee, total })),
  );

const close = (totals: Map<string, number>) =>
  Object.fromEntries([...totals].map(([nominee, total]) => [nominee, Math.round(total * 1e4) / 1e4]));

/** j2 is ten points stricter than j1; j3 gives b far more than the others do. */
const complete = marks({ j1: { a: 90, b: 80, c: 70 }, j2: { a: 80, b: 70, c: 60 }, j3: { a: 70, b: 99, c: 65 } });

describe('the raw mean', () => {
  it('is the mean of the totals', () => {
    // a: (90 + 80 + 70) / 3, b: (80 + 70 + 99) / 3, c: (70 + 60 + 65) / 3
    expect(close(rawMean(complete))).toEqual({ a: 80, b: 83, c: 65 });
  });
});

describe('the median', () => {
  it('is the middle of an odd number and the mean of the two middles of an even one', () => {
    expect(close(median(complete))).toEqual({ a: 80, b: 80, c: 65 });
    expect(close(median(marks({ j1: { a: 10 }, j2: { a: 20 }, j3: { a: 60 }, j4: { a: 90 } })))).toEqual({ a: 40 });
  });
});

describe('the z-score', () => {
  it('measures each total in the spread of its own judge', () => {
    // j1: mean 80, spread sqrt(200/3) = 8.1650 → a 1.2247, b 0, c -1.2247; j2 the same.
    // j3: mean 78, spread sqrt((64 + 441 + 169)/3) = 14.9889 → a -0.5337, b 1.4010, c -0.8673.
    expect(close(zScore(complete))).toEqual({ a: 0.6386, b: 0.467, c: -1.1056 });
  });

  it('says nothing from a judge who gives everyone the same', () => {
    expect(close(zScore(marks({ j1: { a: 70, b: 70 }, j2: { a: 60, b: 80 } })))).toEqual({ a: -0.5, b: 0.5 });
  });
});

describe('the judge effect', () => {
  it('is the raw mean where every judge scored everyone', () => {
    expect(close(judgeEffect(complete))).toEqual(close(rawMean(complete)));
  });

  it('takes out the strictness of a judge who was barred from one', () => {
    // j2 is 20 stricter on a and b; barred from c. Worth: a 80, b 70, c: 90 as j1 gives it, less j1's mildness of 10.
    const partial = marks({ j1: { a: 90, b: 80, c: 90 }, j2: { a: 70, b: 60, c: null } });
    expect(close(judgeEffect(partial))).toEqual({ a: 80, b: 70, c: 80 });
    // The raw mean would put c first, for no other reason than that the strict judge did not score it.
    expect(close(rawMean(partial))).toEqual({ a: 80, b: 70, c: 90 });
  });
});

/** Judges of one order, named by a number. */
const orders = (...groups: readonly (readonly [count: number, order: string])[]): Mark[] =>
  groups.flatMap(([count, order], group) =>
    Array.from({ length: count }, (_, index) =>
      [...order].map((nominee, place) => ({ judge: `${group}-${index}`, nominee, total: 100 - place })),
    ).flat(),
  );

describe('the Schulze method', () => {
  it("finds the known winner of Schulze's own example of 45 voters: E before A, C, B, D", () => {
    const marks = orders(
      [5, 'ACBED'],
      [5, 'ADECB'],
      [8, 'BEDAC'],
      [3, 'CABED'],
      [7, 'CAEBD'],
      [2, 'CBADE'],
      [7, 'DCEBA'],
      [8, 'EBADC'],
    );
    expect(close(schulze(marks))).toEqual({ E: 4, A: 3, C: 2, B: 1, D: 0 });
  });

  it('leaves a circle of equal majorities as a tie', () => {
    expect(close(schulze(orders([1, 'abc'], [1, 'bca'], [1, 'cab'])))).toEqual({ a: 0, b: 0, c: 0 });
  });

  it('takes nothing from a judge about a nominee they did not score', () => {
    expect(close(schulze(marks({ j1: { a: 90, b: null }, j2: { a: 50, b: 60 } })))).toEqual({ a: 0, b: 1 });
  });
});
