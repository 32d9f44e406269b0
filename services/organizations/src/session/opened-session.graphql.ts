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

/** `vouched`: the second factor was asked for by the outside issuer. */
type Shown = { secondFactorAt?: Date | null; vouched?: boolean };

/** How the trail is told whose sessions something is about: at a sign-in the request does not know yet who asks. */
export const ofAccount = ({ id, personId }: Pick<Account, 'id' | 'personId'>) => ({
  subjectType: 'Account',
  subjectId: id,
  by: { accountId: id, personId },
});

/** Opens a session with a token of its own for whoever has just proved who they are, and has what their rights ask for. */
export async function openedSession(
  { identity, accounts, demandedFactors, address, userAgent, work, now }: Context,
  accountId: string,
  { secondFactorAt = null, vouched = false }: Shown = {},
): Promise<Opened> {
  const account = (await accounts.signedIn(accountId))!;
  if (secondFactorAt === null) await demandedFactors.demandOf(account);
  const opened = await identity.open(accountId, now(), { address, userAgent, secondFactorAt });
  const session = { opened: now(), expiresAt: opened.expiresAt, withSecondFactor: secondFactorAt !== null, vouched };
  work.audit.tell({ ...ofAccount(account), after: { session } });
  return { ...opened, account };
}

/** A fresh token for the session of the request; none where it lacks what the rights of its account ask for by now. */
export async function renewedSession(context: Context): Promise<Opened | null> {
  const { accounts, actor, demandedFactors, identity, sessionId, now } = context;
  const account = actor.accountId === null ? null : await accounts.signedIn(actor.accountId);
  if (!account || sessionId === null) return null;
  const running = await identity.sessions(account.id, now());
  const own = running.find(({ id }) => id === sessionId);
  if (own?.secondFactorAt == null && (await demandedFactors.lacking(account))) return null;
  const renewed = await identity.renew(account.id, sessionId, now());
  const before = { session: sessionId, opened: own?.openedAt ?? null, renewed: null };
  if (renewed) context.work.audit.tell({ ...ofAccount(account), before, after: { ...before, renewed: now() } });
  return renewed && { ...renewed, account };
}
