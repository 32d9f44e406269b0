import { describe, expect, it } from '@jest/globals';
import { InvalidInput, NotFound, NotYourOrganization } from '@twinning/domain/refusal';
import { actor, now, place, school } from './invitation.test-kit.ts';
import { AlreadyInvited, AlreadyMember, type InviteMember, inviteMember, NoMailServer } from './invite-member.ts';

const office = actor('DISTRICT_OFFICER', 'org_office');
const around = { organization: school, place, invited: false, member: false, mail: true };
const by: InviteMember = {
  invitationId: 'inv_1',
  role: 'SCHOOL_HEAD',
  name: 'Phạm Thị Hoa',
  email: 'hoa@story.example',
  phone: null,
  from: '2024-05-06',
  to: null,
  print: false,
};

describe('inviting somebody', () => {
  it('offers the role by a letter for a week', () =>
    expect(inviteMember(by, around, office, now)).toMatchObject({
      organizationId: 'org_school',
      printed: false,
      sentAt: now,
      expiresAt: new Date('2024-05-13T02:00:00Z'),
      acceptedAt: null,
    }));

  it('offers it on paper for thirty days, without an address and without a mail server', () =>
    expect(inviteMember({ ...by, email: null, print: true }, { ...around, mail: false }, office, now)).toMatchObject({
      printed: true,
      sentAt: now,
      expiresAt: new Date('2024-06-05T02:00:00Z'),
    }));

  it.each([
    ['a unit that is not there', { organization: null, place: null }, {}, NotFound],
    ['a role of another kind of unit', {}, { role: 'DISTRICT_OFFICER' }, InvalidInput],
    ['a role that the office does not grant there', {}, { role: 'SCHOOL_STAFF' }, NotYourOrganization],
    ['a day that is over', {}, { from: '2024-05-05' }, InvalidInput],
    ['a day after the unit is gone', {}, { from: '2025-07-01' }, InvalidInput],
    ['an end before the beginning', {}, { to: '2024-05-06' }, InvalidInput],
    ['a letter without an address', {}, { email: null }, InvalidInput],
    ['a letter without a mail server', { mail: false }, {}, NoMailServer],
    ['somebody who is invited', { invited: true }, {}, AlreadyInvited],
    ['somebody who holds the role', { member: true }, {}, AlreadyMember],
  ] as const)('refuses %s', (_, there, change, refusal) =>
    expect(() => inviteMember({ ...by, ...change }, { ...around, ...there }, office, now)).toThrow(refusal),
  );

  it.each([
    ['another office', actor('DISTRICT_OFFICER', 'org_elsewhere')],
    ['staff', actor('SCHOOL_STAFF', 'org_school')],
    ['an auditor', actor('AUDITOR', 'org_department')],
  ])('refuses %s before it looks at what was typed', (_, who) =>
    expect(() => inviteMember({ ...by, from: '2000-01-01' }, around, who, now)).toThrow(NotYourOrganization),
  );
});
