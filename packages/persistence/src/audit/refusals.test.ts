import { expect, test } from '@jest/globals';
import type { AuditEntryFields } from './entry.ts';
import { refusals } from './refusals.ts';

const refused = (second: number): AuditEntryFields => ({
  at: new Date(Date.UTC(2025, 6, 1, 0, 0, second)),
  requestId: `request-${second}`,
  accountId: 'acc_1',
  personId: null,
  clientId: null,
  viewedBy: null,
  roles: [],
  kind: 'REFUSED',
  action: 'signMemorandum',
  subjectType: 'Memorandum',
  subjectId: 'mem_1',
  before: null,
  after: { refusal: 'NotFound' },
});

test('tells the first refusal of a minute at once and the others as one', () => {
  const here = refusals();
  expect(here.count('acc_1', refused(1))).toHaveLength(1);
  for (let second = 2; second < 60; second += 1) expect(here.count('acc_1', refused(second))).toEqual([]);
  expect(here.count('acc_2', refused(59))).toHaveLength(1);
  const next = here.count('acc_1', refused(60));
  expect(next.map(({ requestId, after }) => [requestId, after])).toEqual([
    ['request-59', { refusal: 'NotFound', times: 58 }],
    ['request-60', { refusal: 'NotFound' }],
  ]);
});

test('tells what was counted when its minute is over, once', () => {
  const here = refusals();
  here.count('acc_1', refused(1));
  here.count('acc_1', refused(2));
  expect(here.due(refused(59).at)).toEqual([]);
  expect(here.due(refused(60).at)).toMatchObject([{ after: { times: 1 } }]);
  expect(here.due(refused(61).at)).toEqual([]);
});

test('is not filled by addresses that nobody has', () => {
  const here = refusals();
  const written = Array.from({ length: 5000 }, (_, nth) => here.count(`address-${nth}`, refused(1))).flat();
  expect(written.length).toBeLessThanOrEqual(201);
  expect(here.due(refused(60).at)).toMatchObject([{ after: { times: 5000 - written.length } }]);
});
