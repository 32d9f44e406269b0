import { deviation, type Mark, mean } from './marks.ts';
import { rawMean } from './raw-mean.ts';

/** The mean of the totals in units of each judge's own spread around their own mean; a judge who gives all alike says 0. */
export function zScore(marks: readonly Mark[]): Map<string, number> {
  const byJudge = Map.groupBy(marks, ({ judge }) => judge);
  const standard = new Map(
    [...byJudge].map(([judge, of]) => {
      const totals = of.map(({ total }) => total);
      return [judge, { middle: mean(totals), spread: deviation(totals) }];
    }),
  );
  return rawMean(
    marks.map((mark) => {
      const { middle, spread } = standard.get(mark.judge)!;
      return { ...mark, total: spread < 1e-9 ? 0 : (mark.total - middle) / spread };
    }),
  );
}
