import { describe, expect, it } from '@jest/globals';
import { InvalidInput, NotFound } from '@twinning/domain/refusal';
import { actor, invitation, now, place } from './invitation.test-kit.ts';
import { deliveryOf } from './invitation.ts';
import { NoMailServer } from './invite-member.ts';
import { InvitationClosed, renewInvitation, withdrawInvitation } from './renew-invitation.ts';

const office = actor('DISTRICT_OFFICER', 'org_office');
const letter = { print: false, mail: true };
const accepted = { ...invitation, acceptedAt: now };
const withdrawn = { ...invitation, withdrawnAt: now };

describe('an invitation on its way', () => {
  it('is renewed, expired or not, by letter or on paper', () => {
    const expired = { ...invitation, expiresAt: new Date('2024-05-01T00:00:00Z') };
    expect(renewInvitation(expired, letter, place, office, now).expiresAt).toEqual(new Date('2024-05-13T02:00:00Z'));
    expect(renewInvitation(invitation, { print: true, mail: false }, place, office, now)).toMatchObject({
      printed: true,
      sentAt: now,
      expiresAt: new Date('2024-06-05T02:00:00Z'),
    });
  });

  it('needs an address and a mail server for a letter', () => {
    expect(() => renewInvitation({ ...invitation, email: null }, letter, place, office, now)).toThrow(InvalidInput);
    expect(() => renewInvitation(invitation, { print: false, mail: false }, place, office, now)).toThrow(NoMailServer);
  });

  it('is withdrawn', () => expect(withdrawInvitation(invitation, place, office, now).withdrawnAt).toBe(now));

  it.each([accepted, withdrawn])('stays what it became', (closed) => {
    expect(() => renewInvitation(closed, letter, place, office, now)).toThrow(InvitationClosed);
    expect(() => withdrawInvitation(closed, place, office, now)).toThrow(InvitationClosed);
  });

  it('is unknown to whoever may not grant the role', () => {
    const stranger = actor('COMMUNE_OFFICER', 'org_elsewhere');
    expect(() => withdrawInvitation(accepted, place, stranger, now)).toThrow(NotFound);
    expect(() => renewInvitation(invitation, letter, null, office, now)).toThrow(NotFound);
  });
});

describe('the letter of an invitation', () => {
  const letter = { sent: false, refused: false, queuedAt: now };
  const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

  it.each([
    ['QUEUED', letter, after(1)],
    ['RETRYING', letter, after(60)],
    ['GIVEN_UP', letter, after(5 * 24 * 60)],
    ['DELIVERED', { ...letter, sent: true }, after(5 * 24 * 60)],
    ['REFUSED', { ...letter, refused: true }, after(1)],
  ] as const)('is %s', (delivery, sent, at) => expect(deliveryOf(sent, at)).toBe(delivery));
});
