import { describe, expect, it } from '@jest/globals';
import { type Actor, actingFor, maySeeRecordsOf, type Role, workingOrSittingAt } from './actor.ts';
import { NotYourOrganization } from './refusal.ts';

const actor = (role: Role, to: string | null = null): Actor => ({
  accountId: 'acc_1',
  personId: 'per_1',
  name: 'Mai',
  memberships: [{ role, organizationId: 'org_1', from: '2020-01-01', to }],
  day: '2024-05-06',
});

describe('acting for an organization', () => {
  it('is for those who work there', () => {
    expect(actingFor(actor('SCHOOL_HEAD'), 'org_1')).toBe('org_1');
    expect(() => actingFor(actor('SCHOOL_HEAD'), 'org_2')).toThrow(NotYourOrganization);
  });

  it.each(['COMMITTEE_CHAIR', 'COMMITTEE_SECRETARY', 'COMMITTEE_MEMBER', 'AUDITOR', 'SUPPORT'] as const)(
    'is not for a %s',
    (role) => {
      expect(() => actingFor(actor(role), 'org_1')).toThrow(NotYourOrganization);
    },
  );

  it('ends with the term, on its day', () => {
    expect(() => actingFor(actor('SCHOOL_HEAD', '2024-05-06'), 'org_1')).toThrow(NotYourOrganization);
    expect(actingFor(actor('SCHOOL_HEAD', '2024-05-07'), 'org_1')).toBe('org_1');
  });
});

describe('working or sitting at an organization', () => {
  it('is so for a seat in its committee, and not for an auditor', () => {
    expect(workingOrSittingAt(actor('COMMITTEE_CHAIR'), 'org_1')).toBe('org_1');
    expect(() => workingOrSittingAt(actor('AUDITOR'), 'org_1')).toThrow(NotYourOrganization);
  });
});

describe('seeing all that is kept of somebody', () => {
  it('is for the person and for an administrator, and not for support that looks through their eyes', () => {
    expect(maySeeRecordsOf(actor('SCHOOL_STAFF'), 'per_1')).toBe(true);
    expect(maySeeRecordsOf(actor('SCHOOL_STAFF'), 'per_2')).toBe(false);
    expect(maySeeRecordsOf(actor('DEPARTMENT_ADMINISTRATOR'), 'per_2')).toBe(true);
    expect(maySeeRecordsOf({ ...actor('SCHOOL_STAFF'), viewedBy: 'acc_support' }, 'per_1')).toBe(false);
  });
});
