import type { ResultOf } from '#app/graphql.ts';
import type { MapDelivery, MapParticipation } from './coverage.server.ts';

type Participation = NonNullable<NonNullable<ResultOf<typeof MapParticipation>['movement']>['participation']>;
type Delivery = NonNullable<NonNullable<ResultOf<typeof MapDelivery>['movement']>['delivery']>;
export type MapUnit = NonNullable<Participation['byUnit'][number]['organization']>;

export const figureNames = ['plans', 'reports', 'sessions'] as const;
export type FigureName = (typeof figureNames)[number];
/** How many; of how many, where there is a whole. */
export type Amount = { count: number; of: number | null };
export type UnitAmount = { unit: MapUnit | null; amount: Amount };
/** One figure on one map: the units, what belongs to no single one of them, and the whole. */
export type Spread = { units: UnitAmount[]; remainder: Amount; total: Amount };

export function plansOf({ byUnit, remainder, schoolsWithPlan }: Participation): Spread {
  const units = byUnit.map(({ organization, schoolsWithPlan }) => ({ unit: organization, amount: schoolsWithPlan }));
  return { units, remainder, total: schoolsWithPlan };
}

export function sessionsOf({ byUnit, remainder, thematicSessions }: Delivery): Spread {
  const units = byUnit.map(({ organization, thematicSessions }) => ({
    unit: organization,
    amount: { count: thematicSessions, of: null },
  }));
  return {
    units,
    remainder: { count: remainder.thematicSessions, of: null },
    total: { count: thematicSessions, of: null },
  };
}

/** What is due from no unit of the map is what the units leave of the whole. */
export function reportsOf({ byUnit, reports }: Delivery): Spread {
  const units = byUnit.map(({ organization, reports }) => ({
    unit: organization,
    amount: { count: reports.onTime, of: reports.due },
  }));
  const sum = (pick: (amount: Amount) => number) => units.reduce((total, { amount }) => total + pick(amount), 0);
  const remainder = { count: reports.onTime - sum(({ count }) => count), of: reports.due - sum(({ of }) => of ?? 0) };
  return { units, remainder, total: { count: reports.onTime, of: reports.due } };
}

export const STEPS = 5;

/** How dark a square is: by its share of the whole, or of the largest count; nothing to count is no step at all. */
export function stepOf({ count, of }: Amount, most: number): number | null {
  const whole = of ?? most;
  if (whole === 0) return null;
  return Math.min(Math.floor((count / whole) * STEPS), STEPS - 1);
}
