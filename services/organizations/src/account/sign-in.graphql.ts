import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import type { OpenedSession } from '../identity/identity-port.ts';
import { AccountType } from './account.graphql.ts';
import type { Account } from './account.ts';
import { TooManyAttempts, WrongCredentials } from './sign-in.ts';

house.refusal(WrongCredentials, 'No account has this address and password; which of the two is wrong is not said.');
house.refusal(TooManyAttempts, 'More than ten guesses in fifteen minutes for one address, from wherever.');

export const SessionType = builder.objectRef<OpenedSession & { account: Account }>('Session').implement({
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

const SignInInput = builder.inputType('SignInInput', {
  description: 'Who one is. Each time opens a session of its own, so there is no idempotency key.',
  fields: (t) => ({
    email: t.string({ description: 'The address of the account.' }),
    password: t.string({ description: 'Its password.' }),
  }),
});

const input = z.object({ email: z.string().trim().min(1).max(200), password: z.string().min(1).max(128) });

builder.mutationField('signIn', (t) =>
  t.field({
    ...everyone,
    description: 'Signs in with e-mail and password. A strange address and a wrong password are refused alike.',
    type: SessionType,
    errors: { types: [WrongCredentials, TooManyAttempts] },
    args: { input: t.arg({ type: SignInInput, description: 'Who one is.' }) },
    resolve: async (_, args, { accounts, guesses, identity, now }) => {
      const { email, password } = parseInput(input, args.input);
      await guesses.note(email, now());
      const accountId = await identity.accountOf(email, password);
      const account = accountId === null ? null : await accounts.signedIn(accountId);
      if (!account) throw new WrongCredentials();
      await guesses.forget(email);
      return { ...(await identity.open(account.id, now())), account };
    },
  }),
);
