import { describe, expect, it } from '@jest/globals';
import type { Viewer } from '#app/session/viewer.ts';
import { rightsOn } from './rights.ts';

const school = { id: 'org_school', kind: 'SCHOOL', name: 'MN Cao Dương' };
const office = { id: 'org_office', kind: 'COMMUNE_COMMITTEE', name: 'UBND xã Dân Hòa' };
const as = (role: string, organization: typeof school) =>
  ({ id: 'acc_1', memberships: [{ id: 'mbs_1', role, organization }] }) as unknown as Viewer;
const report = (status: string, recipient: string) => ({
  status,
  organization: { id: school.id },
  recipients: [{ organization: { id: office.id }, status: recipient }],
});

describe('who may do what with a report', () => {
  it('lets its school draft what is expected and write what is open', () => {
    const head = as('SCHOOL_HEAD', school);
    expect(rightsOn(report('EXPECTED', 'AWAITING'), head)).toMatchObject({ draft: school, write: undefined });
    expect(rightsOn(report('RETURNED', 'RETURNED'), head)).toMatchObject({ draft: undefined, write: school });
    expect(rightsOn(report('SUBMITTED', 'AWAITING'), head)).toMatchObject({ draft: undefined, write: undefined });
  });

  it('lets a recipient decide once it is sent, and take an acceptance back', () => {
    const officer = as('COMMUNE_OFFICER', office);
    expect(rightsOn(report('DRAFT', 'AWAITING'), officer).decide).toEqual([]);
    expect(rightsOn(report('SUBMITTED', 'AWAITING'), officer).decide).toEqual([office]);
    expect(rightsOn(report('LOCKED', 'ACCEPTED'), officer).reopen).toEqual([office]);
    expect(rightsOn(report('SUBMITTED', 'ACCEPTED'), officer).reopen).toEqual([]);
  });

  it('lets an auditor only read', () => {
    const auditor = as('AUDITOR', office);
    expect(rightsOn(report('SUBMITTED', 'AWAITING'), auditor).decide).toEqual([]);
  });
});
