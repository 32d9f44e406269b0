import type { Criterion } from '../round/award-round.ts';

/** One judge's sheet for one nominee: a value from 0 to 100 for each criterion. */
export type Sheet = { judge: string; nominee: string; values: Readonly<Record<string, number>> };

/** What a sheet comes to. */
export type Mark = { judge: string; nominee: string; total: number };

export const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Spread of a whole population, not of a sample: the judges are all there are. */
export function deviation(numbers: readonly number[]): number {
  const middle = mean(numbers);
  return Math.sqrt(mean(numbers.map((number) => (number - middle) ** 2)));
}

/** The weighted mean of a sheet; weights are relative, so they need not add up to 1. */
export function marksOf(sheets: readonly Sheet[], criteria: readonly Criterion[]): Mark[] {
  const whole = criteria.reduce((sum, { weight }) => sum + weight, 0);
  return sheets.map(({ judge, nominee, values }) => ({
    judge,
    nominee,
    total: criteria.reduce((sum, { id, weight }) => sum + weight * (values[id] ?? 0), 0) / whole,
  }));
}

export const nomineesOf = (marks: readonly Mark[]): string[] => [...new Set(marks.map(({ nominee }) => nominee))];
