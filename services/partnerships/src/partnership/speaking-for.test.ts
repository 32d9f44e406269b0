import { describe, expect, it } from '@jest/globals';
import { type Actor, anonymous, type Role } from '@twinning/domain/actor';
import { NotYourOrganization } from '@twinning/domain/refusal';
import { speakingFor } from './speaking-for.ts';

const seated = (role: Role, to: string | null = null): Actor => ({
  ...anonymous('2024-05-06'),
  accountId: 'acc_1',
  memberships: [{ role, organizationId: 'org_1', from: '2024-01-01', to }],
});

describe('speaking for an organization', () => {
  it('is for whoever works there', () => {
    expect(speakingFor(seated('SCHOOL_HEAD'), 'org_1')).toBe('org_1');
    expect(() => speakingFor(seated('SCHOOL_HEAD'), 'org_2')).toThrow(NotYourOrganization);
  });

  it('does not come with a seat in a committee, with reading rights or after the term', () => {
    for (const actor of [
      seated('COMMITTEE_CHAIR'),
      seated('AUDITOR'),
      seated('SUPPORT'),
      seated('SCHOOL_HEAD', '2024-05-06'),
    ])
      expect(() => speakingFor(actor, 'org_1')).toThrow(NotYourOrganization);
  });
});
