import { seeded } from './seeded.ts';

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export type Interval = { median: number; low: number; high: number };

/** The median of paired ratios and the interval in which it lies in 95 of 100 redrawn samples. */
export function bootstrapped(ratios: readonly number[], redrawn = 5000): Interval {
  const random = seeded(20_221_212);
  const medians = Array.from({ length: redrawn }, () =>
    median(ratios.map(() => ratios[Math.floor(random() * ratios.length)]!)),
  ).toSorted((one, other) => one - other);
  return {
    median: median(ratios),
    low: medians[Math.floor(redrawn * 0.025)]!,
    high: medians[Math.floor(redrawn * 0.975)]!,
  };
}

export const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;
