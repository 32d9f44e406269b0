import * as z from 'zod';

const unsetWhenEmpty = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((text) => (text === '' ? undefined : text), schema);

/** How letters leave this installation; all of it may be left out. */
export const mailEnv = {
  MAIL_URL: unsetWhenEmpty(z.url({ protocol: /^smtps?$/, error: 'is not smtp://… or smtps://…' }).optional()),
  MAIL_FROM: unsetWhenEmpty(z.email().optional()),
  ADMIN_URL: unsetWhenEmpty(z.url({ protocol: /^https?$/ }).default('http://127.0.0.1:3000')),
};

type MailEnv = { MAIL_URL?: string | undefined; MAIL_FROM?: string | undefined; ACCOUNT_SECRET?: string | undefined };

/** A letter waits sealed; a process that was started anew must be able to open it. */
export const wholeMail = ({ MAIL_URL, MAIL_FROM, ACCOUNT_SECRET }: MailEnv): boolean =>
  MAIL_URL === undefined || (MAIL_FROM !== undefined && ACCOUNT_SECRET !== undefined);
