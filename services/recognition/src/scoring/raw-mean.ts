import { type Mark, mean } from './marks.ts';

/** The plain mean of the judges' totals. */
export const rawMean = (marks: readonly Mark[]): Map<string, number> =>
  new Map(
    [...Map.groupBy(marks, ({ nominee }) => nominee)].map(([nominee, of]) => [
      nominee,
      mean(of.map(({ total }) => total)),
    ]),
  );
