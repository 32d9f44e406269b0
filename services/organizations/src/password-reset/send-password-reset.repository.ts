import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '@twinning/persistence/new-id';
import { asService } from '@twinning/persistence/principal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { readLogin } from '../account/account.ts';
import { digestOf, newLinkSecret } from '../identity/one-time-secret.ts';
import type { Mail } from '../mail/mail.ts';
import { insertReset } from './password-reset.repository.ts';
import { linkEnds } from './password-reset.ts';

type Found = { id: string; name: string; email: string };

const letterTo = ({ name, email }: Found, link: string) => ({
  to: { name, address: email },
  subject: { vi: 'Đặt lại mật khẩu', en: 'Set a new password' },
  paragraphs: [
    {
      vi: 'Có người vừa xin đặt lại mật khẩu cho tài khoản này. Đường dẫn dưới đây dùng được một lần, trong 30 phút.',
      en: 'Somebody has just asked to set a new password for this account. The link below is good once, for 30 minutes.',
    },
    {
      vi: 'Nếu không phải bạn, hãy bỏ qua thư này: mật khẩu vẫn như cũ.',
      en: 'If it was not you, leave this letter alone: the password stays as it is.',
    },
  ],
  link: { label: { vi: 'Đặt mật khẩu mới', en: 'Set a new password' }, address: link },
});

/** Writes to whoever has the login, if anybody has and there is an address to write to. */
export const sendPasswordReset = (em: EntityManager, login: string, mail: Mail, now: Date): Promise<void> =>
  asService(() =>
    em.fork().transactional(async (tx) => {
      const name = readLogin(login);
      const is = 'email' in name ? sql`email = ${name.email}` : sql`phone = ${name.phone}`;
      const [found] = await rowsOf(
        tx,
        sql<Found>`select id, name, email from account where ${is} and email is not null and closed_at is null`,
      );
      if (!found || !mail.available) return;
      const secret = newLinkSecret();
      const made = {
        accountId: found.id,
        digest: digestOf(secret),
        madeBy: null,
        madeAt: now,
        expiresAt: linkEnds(now),
      };
      await insertReset(tx, { id: newId('rst'), ...made });
      await mail.queue(tx, letterTo(found, mail.addressOf(`/new-password/${secret}`)), now);
    }),
  );
