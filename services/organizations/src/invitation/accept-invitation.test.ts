import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@twinning/domain/refusal';
import { acceptInvitation, InvitationUnusable, SignInToAccept } from './accept-invitation.ts';
import { contactOf } from './contact.ts';
import { invitation, now, school, today } from './invitation.test-kit.ts';

const nobody = { accountId: null, login: null, password: 'correct horse' };
const known = { life: school.life, holders: [] };

describe('accepting an invitation', () => {
  it('opens an account under the address of the letter, until the unit is gone', () =>
    expect(acceptInvitation(nobody, invitation, known, today, now)).toEqual({
      accountId: null,
      contact: { email: 'hoa@story.example', phone: null },
      from: today,
      to: '2025-07-01',
    }));

  it.each(['matkhau123', 'hoa@story.example', '12345678', 'hoa12345'])('takes no password like %s', (password) =>
    expect(() => acceptInvitation({ ...nobody, password }, invitation, known, today, now)).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path: 'password' })] }),
    ),
  );

  it('begins on the day of acceptance when that is later', () =>
    expect(acceptInvitation(nobody, invitation, known, '2024-05-08', now).from).toBe('2024-05-08'));

  it('adds a number that is typed', () =>
    expect(
      acceptInvitation({ ...nobody, login: contactOf('0912 345 678') }, invitation, known, today, now).contact,
    ).toEqual({ email: 'hoa@story.example', phone: '+84912345678' }));

  it('gives the right to whoever is signed in', () =>
    expect(
      acceptInvitation({ ...nobody, accountId: 'acc_2' }, invitation, { ...known, holders: ['acc_2'] }, today, now),
    ).toMatchObject({ accountId: 'acc_2' }));

  it.each([
    ['one that never was', null, {}],
    ['a used one', { ...invitation, acceptedAt: now }, {}],
    ['a withdrawn one', { ...invitation, withdrawnAt: now }, {}],
    ['an expired one', { ...invitation, expiresAt: now }, {}],
    ['one of a unit that is not there', invitation, { life: null }],
    ['one of a unit that is gone', invitation, { life: { from: '2014-04-01', to: today } }],
    ['one whose days are over', { ...invitation, from: '2024-05-01', to: today }, {}],
  ])('refuses %s alike', (_, offered, change) =>
    expect(() => acceptInvitation(nobody, offered, { ...known, ...change }, today, now)).toThrow(InvitationUnusable),
  );

  it('sends the holder of an account to sign in', () => {
    const held = { ...known, holders: ['acc_9'] };
    expect(() => acceptInvitation(nobody, invitation, held, today, now)).toThrow(SignInToAccept);
    const other = { ...nobody, accountId: 'acc_2' };
    expect(() => acceptInvitation(other, invitation, held, today, now)).toThrow(SignInToAccept);
  });

  it('needs a password and something to sign in with', () => {
    const bare = { ...invitation, email: null };
    expect(() => acceptInvitation(nobody, bare, known, today, now)).toThrow(InvalidInput);
    expect(() => acceptInvitation({ ...nobody, password: null }, invitation, known, today, now)).toThrow(InvalidInput);
  });
});

describe('what somebody signs in with', () => {
  it.each([
    ['0912 345 678', { email: null, phone: '+84912345678' }],
    ['+84 912.345.678', { email: null, phone: '+84912345678' }],
    [' Hoa@Story.example ', { email: 'hoa@story.example', phone: null }],
    ['hoa', null],
    ['hoa@story', null],
    ['a@b.example, c@d.example', null],
    ['0912', null],
  ])('reads %j', (typed, contact) => expect(contactOf(typed)).toEqual(contact));
});
