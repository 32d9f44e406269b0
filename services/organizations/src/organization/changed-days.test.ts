import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@twinning/domain/actor';
import { InvalidInput, NotYourOrganization } from '@twinning/domain/refusal';
import { changedDays, type GivenDays } from './changed-days.ts';
import type { OrganizationEntry } from './organization.ts';

const body: OrganizationEntry = {
  id: 'org_1',
  version: 1,
  kind: 'SCHOOL',
  levels: ['PRIMARY'],
  life: { from: '2014-04-01', to: '2026-01-01' },
  generated: false,
  provenance: [],
};
const actor = (role: 'DEPARTMENT_OFFICER' | 'SCHOOL_HEAD'): Actor => ({
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'Mai',
  memberships: [{ role, organizationId: 'org_1', from: '2020-01-01', to: null }],
  day: '2024-05-06',
});
const days = (given: Partial<GivenDays>) =>
  changedDays(body, { from: '2020-01-01', to: null, precision: 'DAY', ...given }, actor('DEPARTMENT_OFFICER'));
const faults = (given: Partial<GivenDays>) => {
  try {
    days(given);
  } catch (refusal) {
    return (refusal as InvalidInput).issues.map(({ path }) => path);
  }
  return [];
};

describe('the days of a change', () => {
  it('reach to the end of the body when no end is given', () => {
    expect(days({})).toEqual({ from: '2020-01-01', to: '2026-01-01', precision: null });
    expect(days({ to: '2021-01-01', precision: 'YEAR' })).toEqual({
      from: '2020-01-01',
      to: '2021-01-01',
      precision: 'YEAR',
    });
  });

  it.each<[string, Partial<GivenDays>, string[]]>([
    ['an undated change', { precision: 'UNKNOWN' }, ['precision']],
    ['a month that is not given by its first day', { from: '2020-01-15', precision: 'MONTH' }, ['precision']],
    ['a year that is not given by its first day', { from: '2020-02-01', precision: 'YEAR' }, ['precision']],
    ['days before the body was there', { from: '2013-01-01' }, ['from']],
    ['days before there was a department', { from: '1945-09-01' }, ['from']],
    ['more than a year ahead', { from: '2025-05-08' }, ['from']],
    ['an end before the beginning', { to: '2020-01-01' }, ['to']],
    ['an end after the end of the body', { to: '2026-01-02' }, ['to']],
  ])('refuse %s', (_, given, paths) => {
    expect(faults(given)).toEqual(paths);
  });

  it('are for the department to give', () => {
    const given: GivenDays = { from: '2020-01-01', to: null, precision: 'DAY' };
    expect(() => changedDays(body, given, actor('SCHOOL_HEAD'))).toThrow(NotYourOrganization);
    expect(() => days({ to: '2019-01-01' })).toThrow(InvalidInput);
  });
});
