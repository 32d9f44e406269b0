import type { Day } from './day.ts';

/** A half-open stretch of days `[from, to)`; `to` null goes on until further notice. */
export type Period = { from: Day; to: Day | null };

export function covers(period: Period, day: Day): boolean {
  return period.from <= day && (period.to === null || day < period.to);
}

export function overlap(one: Period, other: Period): boolean {
  return (other.to === null || one.from < other.to) && (one.to === null || other.from < one.to);
}

/** The fact that holds on a day. */
export function asOf<Fact extends Period>(facts: readonly Fact[], day: Day): Fact | undefined {
  return facts.find((fact) => covers(fact, day));
}

/** The fact that holds on a day, or, outside their common life, the first or the last one. */
export function nearestAsOf<Fact extends Period>(facts: readonly Fact[], day: Day): Fact | undefined {
  const sorted = facts.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return asOf(sorted, day) ?? sorted.findLast((fact) => fact.from <= day) ?? sorted[0];
}
