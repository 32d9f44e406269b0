import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '@twinning/domain/actor';
import { NotYourOrganization } from '@twinning/domain/refusal';
import { actingFor, organizationsOf, readerWithout } from './reader.ts';

const actor = (role: Role, to: string | null = null): Actor => ({
  ...{ accountId: 'acc', personId: null, name: null, day: '2024-05-06' },
  memberships: [{ role, organizationId: 'org', from: '2020-01-01', to }],
});

describe('a reader', () => {
  it('of the department or an auditor sees everything; a committee seat judges', () => {
    expect(readerWithout(actor('DEPARTMENT_OFFICER')).seesAll).toBe(true);
    expect(readerWithout(actor('AUDITOR')).seesAll).toBe(true);
    expect(readerWithout(actor('COMMITTEE_MEMBER'))).toMatchObject({ seesAll: false, judges: true });
    expect(readerWithout(actor('SCHOOL_HEAD'))).toMatchObject({ seesAll: false, judges: false });
  });

  it('acts where a living right says so, never by a committee seat or an auditor’s', () => {
    expect(actingFor(actor('SCHOOL_STAFF'), 'org')).toBe('org');
    expect(organizationsOf(actor('COMMITTEE_CHAIR'))).toEqual([]);
    expect(organizationsOf(actor('AUDITOR'))).toEqual([]);
    expect(() => actingFor(actor('SCHOOL_HEAD', '2024-05-06'), 'org')).toThrow(NotYourOrganization);
  });
});
