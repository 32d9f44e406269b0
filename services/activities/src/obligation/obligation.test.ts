import { describe, expect, it } from '@jest/globals';
import { NotARecipient } from '../report/refusals.ts';
import { extendObligation } from './extend-obligation.ts';
import { daysLate, type Obligation, statusOn } from './obligation.ts';
import { DueDayNotLater, ObligationNotOpen } from './refusals.ts';
import { waiveObligation } from './waive-obligation.ts';

const obligation: Obligation = {
  ...{ id: 'obl_1', version: 1, organizationId: 'org_a', periodId: 'prd_1', dueOn: '2024-06-15' },
  ...{ extended: false, waived: false, reason: null, submittedOn: null },
};
const today = '2024-06-20';

describe('an obligation', () => {
  it.each([
    [{}, '2024-06-14', 'OPEN', 0],
    [{}, '2024-06-15', 'OVERDUE', 1],
    [{}, '2024-06-20', 'OVERDUE', 6],
    [{ submittedOn: '2024-06-14' }, today, 'FULFILLED', 0],
    [{ submittedOn: '2024-06-17' }, today, 'FULFILLED', 3],
    [{ extended: true, dueOn: '2024-06-25' }, today, 'EXTENDED', 0],
    [{ extended: true, dueOn: '2024-06-25' }, '2024-06-25', 'OVERDUE', 1],
    [{ waived: true }, today, 'WAIVED', 0],
  ])('with %j on %s is %s, %i days late', (changes, day, status, late) => {
    expect([statusOn({ ...obligation, ...changes }, day), daysLate({ ...obligation, ...changes }, day)]).toEqual([
      status,
      late,
    ]);
  });

  it('is extended by whoever receives the report', () => {
    const more = { decides: true, dueOn: '2024-06-30', reason: 'Đổi hiệu trưởng', today };
    expect(extendObligation(obligation, more)).toMatchObject({ dueOn: '2024-06-30', extended: true, version: 2 });
    expect(() => extendObligation(obligation, { ...more, decides: false })).toThrow(NotARecipient);
    expect(() => extendObligation(obligation, { ...more, dueOn: '2024-06-15' })).toThrow(DueDayNotLater);
    expect(() => extendObligation(obligation, { ...more, dueOn: today })).toThrow(DueDayNotLater);
    expect(() => extendObligation(obligation, { ...more, dueOn: '2026-01-01' })).toThrow(DueDayNotLater);
    expect(() => extendObligation({ ...obligation, submittedOn: today }, more)).toThrow(ObligationNotOpen);
  });

  it('is waived by whoever receives the report, while it is open', () => {
    const because = { decides: true, reason: 'Sửa chữa lớn' };
    expect(waiveObligation(obligation, because)).toMatchObject({ waived: true, reason: 'Sửa chữa lớn' });
    expect(() => waiveObligation(obligation, { ...because, decides: false })).toThrow(NotARecipient);
    expect(() => waiveObligation({ ...obligation, waived: true }, because)).toThrow(ObligationNotOpen);
  });
});
