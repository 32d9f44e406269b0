import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@twinning/domain/actor';
import { InvalidInput, NotYourOrganization } from '@twinning/domain/refusal';
import { openReportingPeriod, PeriodCodeTaken } from './open-reporting-period.ts';
import { owedReports } from './owed-reports.ts';

const actor = (role: 'DEPARTMENT_OFFICER' | 'SCHOOL_HEAD'): Actor => ({
  ...{ accountId: 'acc', personId: null, name: null, day: '2024-05-06' },
  memberships: [{ role, organizationId: 'org', from: '2020-01-01', to: null }],
});
const period = {
  ...{ id: 'prd_1', movementId: 'mov_1', code: '2023-2024', title: 'Báo cáo' },
  ...{ from: '2023-06-15', to: '2024-06-15', dueOn: '2024-06-15' },
};

describe('opening a reporting period', () => {
  it('is the department’s', () => {
    expect(openReportingPeriod(period, false, actor('DEPARTMENT_OFFICER'))).toEqual(period);
    expect(() => openReportingPeriod(period, false, actor('SCHOOL_HEAD'))).toThrow(NotYourOrganization);
  });

  it('refuses a code that is taken, and days in the wrong order', () => {
    const officer = actor('DEPARTMENT_OFFICER');
    expect(() => openReportingPeriod(period, true, officer)).toThrow(PeriodCodeTaken);
    expect(() => openReportingPeriod({ ...period, to: period.from }, false, officer)).toThrow(InvalidInput);
    expect(() => openReportingPeriod({ ...period, dueOn: '2023-01-01' }, false, officer)).toThrow(InvalidInput);
  });

  it('refuses days that nobody can mean', () => {
    const officer = actor('DEPARTMENT_OFFICER');
    expect(() => openReportingPeriod({ ...period, to: '2924-06-15' }, false, officer)).toThrow(InvalidInput);
    expect(() => openReportingPeriod({ ...period, dueOn: '2924-06-15' }, false, officer)).toThrow(InvalidInput);
  });
});

describe('what a period asks', () => {
  it('is one report of each party, to the offices of all parties of its partnerships', () => {
    const offices = new Map([
      ['a', 'd1'],
      ['b', 'd2'],
      ['c', 'd1'],
    ]);
    expect(owedReports([{ partyIds: ['a', 'b'] }, { partyIds: ['a', 'c'] }, { partyIds: ['d1'] }], offices)).toEqual([
      { organizationId: 'a', recipientIds: ['d1', 'd2'] },
      { organizationId: 'b', recipientIds: ['d1', 'd2'] },
      { organizationId: 'c', recipientIds: ['d1'] },
    ]);
  });
});
