import type { Actor } from '@twinning/domain/actor';
import { InvalidInput, NotFound, Refusal } from '@twinning/domain/refusal';
import { mayGrant, type Place } from '../membership/may-grant.ts';
import { expiryOf, type Invitation, stateOf } from './invitation.ts';
import { NoMailServer } from './invite-member.ts';

export class InvitationClosed extends Refusal {
  constructor() {
    super({
      vi: 'Lời mời này đã được nhận hoặc đã thu hồi. Hãy mời lại nếu cần.',
      en: 'This invitation was accepted or withdrawn. Invite the person anew if need be.',
    });
  }
}

const noAddress = [
  {
    path: 'print',
    text: {
      vi: 'Lời mời này không có địa chỉ thư. Hãy in phiếu.',
      en: 'This invitation has no e-mail address. Print it.',
    },
  },
];

export const mayRenew = ({ role }: Invitation, place: Place | null, actor: Actor): boolean =>
  place !== null && mayGrant(actor, role, place);

/** Whoever may grant the role may change what becomes of the offer; to anybody else there is no such invitation. */
function assertMayChange(invitation: Invitation, place: Place | null, actor: Actor, now: Date): void {
  if (!mayRenew(invitation, place, actor)) throw new NotFound();
  const state = stateOf(invitation, now);
  if (state === 'ACCEPTED' || state === 'WITHDRAWN') throw new InvitationClosed();
}

/** A new link or code; the one before is dead from here on. */
export function renewInvitation(
  invitation: Invitation,
  by: { print: boolean; mail: boolean },
  place: Place | null,
  actor: Actor,
  now: Date,
): Invitation {
  assertMayChange(invitation, place, actor, now);
  if (!by.print && invitation.email === null) throw new InvalidInput(noAddress);
  if (!by.print && !by.mail) throw new NoMailServer();
  return { ...invitation, printed: by.print, expiresAt: expiryOf(by.print, now), sentAt: now };
}

/** The offer is taken back: its link or code opens nothing any more. */
export function withdrawInvitation(invitation: Invitation, place: Place | null, actor: Actor, now: Date): Invitation {
  assertMayChange(invitation, place, actor, now);
  return { ...invitation, withdrawnAt: now };
}
