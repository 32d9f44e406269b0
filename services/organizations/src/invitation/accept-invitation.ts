import type { Day } from '@twinning/domain/day';
import type { Period } from '@twinning/domain/period';
import { InvalidInput, Refusal } from '@twinning/domain/refusal';
import { namesOf, passwordFaults } from '../account/sound-password.ts';
import type { Contact } from './contact.ts';
import { daysOf, type Invitation, stateOf } from './invitation.ts';

/** One sentence for every reason, so that nobody learns which codes ever were. */
export class InvitationUnusable extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Lời mời này không dùng được: mã không đúng, đã dùng, đã thu hồi hoặc đã hết hạn. Hãy nhờ đơn vị mời lại.',
      en: 'This invitation cannot be used: it is wrong, used, withdrawn or expired. Ask the office to invite you again.',
    });
  }
}

export class SignInToAccept extends Refusal {
  constructor() {
    super({
      vi: 'Địa chỉ hoặc số điện thoại này đã có tài khoản. Hãy đăng nhập bằng tài khoản đó rồi nhận lời mời.',
      en: 'This address or number has an account already. Sign in with that account, then accept the invitation.',
    });
  }
}

/** Who accepts: somebody signed in, or somebody who opens an account. */
export type Accepting = { accountId: string | null; login: Contact | null; password: string | null };

export type Acceptance = Period & {
  /** The account that gets the right; null when one is to be opened. */
  accountId: string | null;
  contact: Contact;
};

const missing = (path: string, vi: string, en: string) => [{ path, text: { vi, en } }];

/** What a person would sign in with: what is typed now, and what the invitation says beside it. */
export const contactFor = ({ email, phone }: Contact, typed: Contact | null): Contact => ({
  email: typed?.email ?? email,
  phone: typed?.phone ?? phone,
});

/** The right is offered within the life of the body, and goes to the account that its holder can open. */
export function acceptInvitation(
  by: Accepting,
  invitation: Invitation | null,
  known: { life: Period | null; holders: readonly string[] },
  today: Day,
  now: Date,
): Acceptance {
  if (!invitation || stateOf(invitation, now) !== 'OPEN' || known.life === null) throw new InvitationUnusable();
  const days = daysOf(invitation, known.life, today);
  if (!days) throw new InvitationUnusable();
  const contact = contactFor(invitation, by.login);
  if (by.accountId !== null) {
    if (known.holders.some((holder) => holder !== by.accountId)) throw new SignInToAccept();
    return { ...days, accountId: by.accountId, contact };
  }
  if (known.holders.length > 0) throw new SignInToAccept();
  if (contact.email === null && contact.phone === null)
    throw new InvalidInput(
      missing(
        'login',
        'Hãy nhập số điện thoại hoặc thư điện tử để đăng nhập.',
        'Give a telephone number or an e-mail address to sign in with.',
      ),
    );
  if (by.password === null) throw new InvalidInput(missing('password', 'Hãy đặt mật khẩu.', 'Choose a password.'));
  const faults = passwordFaults('password', by.password, namesOf({ name: invitation.name, ...contact }));
  if (faults.length > 0) throw new InvalidInput(faults);
  return { ...days, accountId: null, contact };
}
