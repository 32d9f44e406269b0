import { describe, expect, it } from '@jest/globals';
import { plansOf, reportsOf, stepOf } from './figures.ts';

const unit = (id: string) => ({ id, kind: 'DISTRICT_OFFICE' as const, code: id, name: id });

describe('a figure on a map', () => {
  it('keeps what belongs to no single unit beside the units, so that all add up', () => {
    const spread = plansOf({
      byUnit: [{ organization: unit('a'), schoolsWithPlan: { count: 3, of: 5 } }],
      remainder: { count: 1, of: 2 },
      schoolsWithPlan: { count: 4, of: 7 },
    });
    expect(spread).toEqual({
      units: [{ unit: unit('a'), amount: { count: 3, of: 5 } }],
      remainder: { count: 1, of: 2 },
      total: { count: 4, of: 7 },
    });
  });

  it('leaves of the reports what no unit has', () => {
    const { remainder } = reportsOf({
      byUnit: [{ organization: unit('a'), thematicSessions: 0, reports: { due: 4, onTime: 3 } }],
      remainder: { thematicSessions: 0 },
      reports: { due: 6, onTime: 4 },
      thematicSessions: 0,
    });
    expect(remainder).toEqual({ count: 1, of: 2 });
  });

  it.each([
    [{ count: 0, of: 10 }, 0],
    [{ count: 5, of: 10 }, 2],
    [{ count: 10, of: 10 }, 4],
    [{ count: 0, of: 0 }, null],
    [{ count: 20, of: null }, 2],
  ])('gives %j the step %s', (amount, step) => expect(stepOf(amount, 40)).toBe(step));
});
