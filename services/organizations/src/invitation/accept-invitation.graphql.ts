import { InvalidInput } from '@twinning/domain/refusal';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { AccountType } from '../account/account.graphql.ts';
import type { Account } from '../account/account.ts';
import { TooManyAttempts } from '../account/guess.ts';
import { builder, house } from '../builder.ts';
import type { Context } from '../context.ts';
import { everyone } from '../everyone.graphql.ts';
import type { OpenedSession } from '../identity/identity-port.ts';
import { TooBusy } from '../identity/turnstile.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { openedSession, renewedSession, SessionType } from '../session/opened-session.graphql.ts';
import { InvitationUnusable, SignInToAccept } from './accept-invitation.ts';
import { contactOf } from './contact.ts';

house.refusal(InvitationUnusable, 'Wrong, used, withdrawn or expired; which of these is not said.');
house.refusal(SignInToAccept, 'The address or number has an account: its holder signs in and accepts then.');

type Accepted = { account: Account; organizationId: string; session: (OpenedSession & { account: Account }) | null };

const AcceptedInvitationType = builder.objectRef<Accepted>('AcceptedInvitation').implement({
  ...everyone,
  description: 'The right is granted.',
  fields: (t) => ({
    account: t.expose('account', { type: AccountType, description: 'The account that holds it.' }),
    organization: t.field({
      type: OrganizationType,
      description: 'Where it is held.',
      resolve: async ({ organizationId }, _args, { organizations }) => (await organizations.find(organizationId))!,
    }),
    session: t.expose('session', {
      type: SessionType,
      nullable: true,
      description:
        'With a fresh token, for an account that was opened just now as for whoever was signed in; null where the right asks for a second factor: it is set up at the next sign-in.',
    }),
  }),
});

const AcceptInvitationInput = builder.inputType('AcceptInvitationInput', {
  description: 'A link or code. It is good once, so there is no idempotency key.',
  fields: (t) => ({
    secret: t.string({ description: 'What follows `/invitation/` in the link, or the printed code.' }),
    password: t.string({
      required: false,
      description:
        'The password of the account to open, 8 to 128 letters, none of the first that strangers would try; left out by whoever is signed in.',
    }),
    login: t.string({
      required: false,
      description:
        'A telephone number or e-mail address to sign in with, beside or in place of what the invitation says.',
    }),
  }),
});

const input = z.object({
  secret: z.string().trim().min(1).max(200),
  password: z.string().min(8).max(128).nullish(),
  login: z.string().trim().max(200).nullish(),
});

const noLogin = [
  {
    path: 'login',
    text: {
      vi: 'Hãy nhập số điện thoại hoặc địa chỉ thư điện tử đúng, ví dụ 0912 345 678.',
      en: 'Give a telephone number or an e-mail address, e.g. 0912 345 678.',
    },
  },
];

function read(given: unknown) {
  const { secret, password, login } = parseInput(input, given);
  const contact = login ? contactOf(login) : null;
  if (login && !contact) throw new InvalidInput(noLogin);
  return { secret, password: password ?? null, login: contact };
}

/**
 * Rights have changed, so has the token: whoever was signed in has the session renewed, an account just opened its first.
 * Where the right asks for a second factor there is none before it is set up, at the next sign-in.
 */
async function sessionAfter(context: Context, account: Account): Promise<Accepted['session']> {
  const { actor, demandedFactors, identity, sessionId } = context;
  if (actor.accountId !== null) {
    const renewed = await renewedSession(context);
    if (!renewed && sessionId !== null) await identity.end(account.id, sessionId);
    return renewed;
  }
  return (await demandedFactors.lacking(account)) ? null : openedSession(context, account.id);
}

builder.mutationField('acceptInvitation', (t) =>
  t.field({
    ...everyone,
    description:
      'Accepts an invitation: opens an account with the right and signs in; for somebody signed in, adds the right to the account. Never changes a password.',
    type: AcceptedInvitationType,
    errors: { types: [InvitationUnusable, SignInToAccept, TooManyAttempts, TooBusy] },
    args: { input: t.arg({ type: AcceptInvitationInput, description: 'The link or code.' }) },
    resolve: async (_, args, context) => {
      const { invitations, acceptances, accounts, codeGuesses, identity, actor } = context;
      const { secret, ...by } = read(args.input);
      if (!(await codeGuesses.weigh(secret, () => invitations.preview(secret)))) throw new InvitationUnusable();
      const { accountId } = actor;
      const hash = accountId === null && by.password !== null ? await identity.hash(by.password) : null;
      const accepted = await acceptances.accept(secret, { accountId, ...by }, hash);
      const account = (await accounts.signedIn(accepted.accountId))!;
      const session = await sessionAfter(context, account);
      return { account, organizationId: accepted.organizationId, session };
    },
  }),
);
