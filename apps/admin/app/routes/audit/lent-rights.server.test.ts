import { describe, expect, it } from '@jest/globals';
import { lenderOf } from './lent-rights.server.ts';

const lent = [
  {
    accountId: 'acc_1',
    role: 'SCHOOL_HEAD',
    organizationId: 'org_a',
    from: '2024-05-06',
    to: '2024-05-10',
    lentBy: 'Hoa',
  },
];
const entry = (at: string, role = 'SCHOOL_HEAD', accountId = 'acc_1') =>
  ({ accountId, at, roles: [{ role, organization: { id: 'org_a', name: 'A' } }] }) as never;

describe('an entry made with a lent right', () => {
  it('names who lent it, on the days of Hanoi on which it was lent', () => {
    expect(lenderOf(entry('2024-05-05T17:00:00.000Z'), lent)).toBe('Hoa');
    expect(lenderOf(entry('2024-05-05T16:59:00.000Z'), lent)).toBeNull();
    expect(lenderOf(entry('2024-05-09T17:00:00.000Z'), lent)).toBeNull();
  });

  it('names nobody for another right or another account', () => {
    expect(lenderOf(entry('2024-05-07T02:00:00.000Z', 'SCHOOL_STAFF'), lent)).toBeNull();
    expect(lenderOf(entry('2024-05-07T02:00:00.000Z', 'SCHOOL_HEAD', 'acc_2'), lent)).toBeNull();
  });
});
