import { describe, expect, it } from '@jest/globals';
import { lenderOf } from './lent-rights.server.ts';

const lent = [
  {
    accountId: 'acc_1',
    role: 'SCHOOL_HEAD',
    organizationId: 'org_a',
    from: '2024-05-06',
    to: '2024-05-10',
    lentById: 'acc_hoa',
    lentBy: 'Hoa',
  },
];
const entry = (at: string, role = 'SCHOOL_HEAD', accountId = 'acc_1') =>
  ({ accountId, at, roles: [{ role, organization: { id: 'org_a', name: 'A' } }] }) as never;

const nobody = { insteadOf: null, insteadOfId: null };

describe('an entry made with a lent right', () => {
  it('names who lent it, on the days of Hanoi on which it was lent', () => {
    const hoa = { insteadOf: 'Hoa', insteadOfId: 'acc_hoa' };
    expect(lenderOf(entry('2024-05-05T17:00:00.000Z'), lent)).toEqual(hoa);
    expect(lenderOf(entry('2024-05-05T16:59:00.000Z'), lent)).toEqual(nobody);
    expect(lenderOf(entry('2024-05-09T17:00:00.000Z'), lent)).toEqual(nobody);
  });

  it('names nobody for another right or another account', () => {
    expect(lenderOf(entry('2024-05-07T02:00:00.000Z', 'SCHOOL_STAFF'), lent)).toEqual(nobody);
    expect(lenderOf(entry('2024-05-07T02:00:00.000Z', 'SCHOOL_HEAD', 'acc_2'), lent)).toEqual(nobody);
  });
});
