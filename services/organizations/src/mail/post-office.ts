import type { EntityManager } from '@mikro-orm/postgresql';
import { deliverMail, forgetMail } from './deliver-mail.ts';
import { mail } from './mail.ts';
import { transport } from './transport.ts';

type Tasks = Record<string, (payload: unknown) => Promise<void>>;

type Given = {
  MAIL_URL?: string | undefined;
  MAIL_FROM?: string | undefined;
  ADMIN_URL: string;
  ACCOUNT_SECRET?: string | undefined;
};

/** Mail as this installation has it: what resolvers use, and the tasks that hand letters over. */
export function postOffice({ MAIL_URL, MAIL_FROM, ADMIN_URL, ACCOUNT_SECRET }: Given, clock: () => Date) {
  const server = MAIL_URL && MAIL_FROM ? transport(MAIL_URL, MAIL_FROM) : null;
  const { open, ...post } = mail({ adminUrl: ADMIN_URL, available: server !== null, secret: ACCOUNT_SECRET });
  return {
    mail: post,
    /** Without a mail server letters that were queued earlier wait for one. */
    tasks: (em: EntityManager): Tasks => ({
      mail: async (payload) => {
        if (!server) throw new Error('There is no mail server.');
        await deliverMail((payload as { mailId: string }).mailId, { em, open, transport: server, clock });
      },
      'forget-mail': () => forgetMail(em, clock()),
    }),
    stop: () => server?.stop(),
  };
}
