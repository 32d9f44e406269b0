import type { Criterion } from '../round/award-round.ts';
import { judgeEffect } from './judge-effect.ts';
import { type Mark, marksOf, mean, type Sheet } from './marks.ts';
import { median } from './median.ts';
import { rawMean } from './raw-mean.ts';
import { schulze } from './schulze.ts';
import { zScore } from './z-score.ts';

export const scoringMethods = ['RAW_MEAN', 'MEDIAN', 'Z_SCORE', 'JUDGE_EFFECT', 'SCHULZE'] as const;
export type ScoringMethod = (typeof scoringMethods)[number];

const totalsBy: Record<ScoringMethod, (marks: readonly Mark[]) => Map<string, number>> = {
  RAW_MEAN: rawMean,
  MEDIAN: median,
  Z_SCORE: zScore,
  JUDGE_EFFECT: judgeEffect,
  SCHULZE: schulze,
};

export type StandingRow = {
  nominee: string;
  rank: number;
  tiedWith: number;
  total: number;
  belowMinimum: readonly string[];
};
export type Inputs = { criteria: readonly Criterion[]; sheets: readonly Sheet[]; quota: number | null };

/** Totals closer than this are equal: what remains is the noise of adding fractions. */
const rounded = (total: number): number => Math.round(total * 1e6) / 1e6;

/** The criteria in which a nominee's mean does not reach the minimum. */
export function belowMinimum(nominee: string, { criteria, sheets }: Inputs): string[] {
  const own = sheets.filter((sheet) => sheet.nominee === nominee);
  return criteria
    .filter(
      ({ id, minimum }) =>
        minimum !== null && own.length > 0 && mean(own.map(({ values }) => values[id] ?? 0)) < minimum,
    )
    .map(({ code }) => code);
}

/** Who stands where: equal totals share a rank, and whoever misses a minimum stands behind everyone who does not. */
export function standingsBy(method: ScoringMethod, inputs: Inputs): StandingRow[] {
  const totals = totalsBy[method](marksOf(inputs.sheets, inputs.criteria));
  const rows = [...totals].map(([nominee, total]) => ({
    nominee,
    total: rounded(total),
    belowMinimum: belowMinimum(nominee, inputs),
  }));
  const late = ({ belowMinimum: codes }: { belowMinimum: readonly string[] }) => Number(codes.length > 0);
  const before = (one: (typeof rows)[number], other: (typeof rows)[number]) =>
    late(one) - late(other) || other.total - one.total;
  return rows
    .toSorted((one, other) => before(one, other) || (one.nominee < other.nominee ? -1 : 1))
    .map((row) => ({
      ...row,
      rank: 1 + rows.filter((other) => before(other, row) < 0).length,
      tiedWith: rows.filter((other) => other !== row && before(other, row) === 0).length,
    }));
}

/** Who would be awarded: the ranks within the quota, ties at its edge included, and nobody below a minimum. */
export const winnersBy = (method: ScoringMethod, inputs: Inputs): Set<string> =>
  new Set(
    standingsBy(method, inputs)
      .filter((row) => row.belowMinimum.length === 0 && (inputs.quota === null || row.rank <= inputs.quota))
      .map(({ nominee }) => nominee),
  );

/** How many winners each other method has in common with this one. */
export function sensitivityOf(
  method: ScoringMethod,
  inputs: Inputs,
): { method: ScoringMethod; winnersInCommon: number }[] {
  const winners = winnersBy(method, inputs);
  return scoringMethods
    .filter((other) => other !== method)
    .map((other) => ({ method: other, winnersInCommon: winners.intersection(winnersBy(other, inputs)).size }));
}

/** The text whose digest names the inputs: the same scores and criteria always give the same text. */
export const canonicalInputs = ({ criteria, sheets, quota }: Inputs): string =>
  JSON.stringify([
    criteria.map(({ id, weight, minimum }) => [id, weight, minimum]),
    quota,
    sheets
      .map(({ judge, nominee, values }) => [nominee, judge, criteria.map(({ id }) => values[id] ?? null)])
      .toSorted((one, other) => (`${one[0]} ${one[1]}` < `${other[0]} ${other[1]}` ? -1 : 1)),
  ]);
