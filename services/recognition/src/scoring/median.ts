import type { Mark } from './marks.ts';

function middleOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return Number.isInteger(half) ? (sorted[half - 1]! + sorted[half]!) / 2 : sorted[Math.floor(half)]!;
}

/** The middle of the judges' totals: one extreme judge moves nothing. */
export const median = (marks: readonly Mark[]): Map<string, number> =>
  new Map(
    [...Map.groupBy(marks, ({ nominee }) => nominee)].map(([nominee, of]) => [
      nominee,
      middleOf(of.map(({ total }) => total)),
    ]),
  );
