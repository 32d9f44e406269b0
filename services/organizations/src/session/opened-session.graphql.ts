import { AccountType } from '../account/account.graphql.ts';
import type { Account } from '../account/account.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { everyone } from '../everyone.graphql.ts';
import type { OpenedSession } from '../identity/identity-port.ts';

type Opened = OpenedSession & { account: Account };

export const SessionType = builder.objectRef<Opened>('Session').implement({
  ...everyone,
  description: 'What signing in gives. Thirty minutes without a request end it, twelve hours end it in any case.',
  fields: (t) => ({
    token: t.exposeString('token', {
      description: 'Opaque; send it as `authorization: Bearer …`. It is shown once and kept nowhere.',
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'The latest instant at which it can be used.' }),
    account: t.expose('account', { type: AccountType, description: 'Who is signed in.' }),
  }),
});

/** Opens a session with a token of its own for whoever has just proved who they are. */
export async function openedSession(
  { identity, accounts, address, userAgent, now }: Context,
  accountId: string,
  secondFactorAt: Date | null = null,
): Promise<Opened> {
  const account = (await accounts.signedIn(accountId))!;
  return { ...(await identity.open(accountId, now(), { address, userAgent, secondFactorAt })), account };
}
