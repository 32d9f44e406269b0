import { describe, expect, it } from '@jest/globals';
import type { ActivityStatus } from '../activity/activity.ts';
import { indexOf } from '../partnership/reciprocity.ts';
import { fulfilmentOf } from './fulfilment.ts';

const done = (...statuses: ActivityStatus[]) =>
  statuses.map((status) => ({ status, heldOn: { value: '2024-05-20', precision: 'DAY' as const } }));

describe('what came of a commitment', () => {
  it.each([
    ['OPEN', '2024-05-31', done()],
    ['OPEN', null, done('CANCELLED')],
    ['IN_PROGRESS', '2024-05-31', done('PLANNED')],
    ['IN_PROGRESS', null, done('RECORDED', 'DISPUTED')],
    ['FULFILLED', '2024-05-01', done('RECORDED', 'CONFIRMED')],
    ['OVERDUE', '2024-05-05', done('RECORDED')],
  ] as const)('is %s when due %p', (status, dueOn, activities) => {
    expect(fulfilmentOf(dueOn, activities, '2024-05-06')).toBe(status);
  });
});

describe('reciprocity', () => {
  it('is the smaller share over the larger', () => {
    expect([
      indexOf({ given: 0, received: 0 }),
      indexOf({ given: 3, received: 0 }),
      indexOf({ given: 1, received: 2 }),
    ]).toEqual([null, 0, 0.5]);
  });
});
