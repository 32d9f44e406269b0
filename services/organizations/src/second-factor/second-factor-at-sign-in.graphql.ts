import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { loginOf } from '../account/account.ts';
import { TooManyAttempts } from '../account/guess.ts';
import { TicketExpired } from '../account/second-step.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { everyone } from '../everyone.graphql.ts';
import { TooBusy } from '../identity/turnstile.ts';
import { openedSession } from '../session/opened-session.graphql.ts';
import { NewSecondFactorType } from './begin-second-factor.graphql.ts';
import { SecondFactorConfirmedType } from './confirm-new-second-factor.graphql.ts';
import { SecondFactorDemanded } from './demanded-factor.ts';
import { code } from './second-factor.graphql.ts';
import { NoSecondFactor, SecondFactorExists, WrongCode } from './second-factor.ts';

builder.objectType(SecondFactorDemanded, {
  ...everyone,
  name: 'SecondFactorDemanded',
  description:
    'The password is right, or the outside issuer vouches, and a right of the account asks for a second factor that it lacks: `beginSecondFactorAtSignIn` sets it up. No session is opened before.',
  interfaces: ['Refusal'],
  isTypeOf: (value) => value instanceof SecondFactorDemanded,
  fields: (t) => ({
    ticket: t.exposeString('ticket', { description: 'Opaque; for `beginSecondFactorAtSignIn` and the step after.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it can be used: ten minutes.' }),
  }),
});

const BeginInput = builder.inputType('BeginSecondFactorAtSignInInput', {
  description: 'The ticket says that the first step has just been taken.',
  fields: (t) => ({ ticket: t.string({ description: 'What `SecondFactorDemanded` gave.' }) }),
});

const ConfirmInput = builder.inputType('ConfirmSecondFactorAtSignInInput', {
  description: 'The first code of a new authenticator.',
  fields: (t) => ({
    ticket: t.string({ description: 'What `SecondFactorDemanded` gave.' }),
    code: t.string({ description: 'The six digits the authenticator shows.' }),
  }),
});

const ticket = z.string().min(1).max(100);

/** Whose the ticket is, while it can be used. */
async function holder({ tickets, now }: Context, given: string): Promise<string> {
  const accountId = await tickets.holder(given, now());
  if (accountId === null) throw new TicketExpired();
  return accountId;
}

builder.mutationField('beginSecondFactorAtSignIn', (t) =>
  t.field({
    ...everyone,
    description:
      'Makes a key for the authenticator of whoever must have a second factor before signing in. Beginning again makes another.',
    type: NewSecondFactorType,
    errors: { types: [TicketExpired, SecondFactorExists] },
    args: { input: t.arg({ type: BeginInput, description: 'The ticket.' }) },
    resolve: async (_, args, context) => {
      const given = parseInput(z.object({ ticket }), args.input);
      const account = (await context.accounts.signedIn(await holder(context, given.ticket)))!;
      return context.secondFactors.begin(account.id, loginOf(account));
    },
  }),
);

builder.mutationField('confirmSecondFactorAtSignIn', (t) =>
  t.field({
    ...everyone,
    description:
      'Takes the first code of that authenticator and signs in. Every other session of the account ends, and the ticket is used up.',
    type: SecondFactorConfirmedType,
    errors: { types: [WrongCode, TicketExpired, NoSecondFactor, SecondFactorExists, TooManyAttempts, TooBusy] },
    args: { input: t.arg({ type: ConfirmInput, description: 'Ticket and code.' }) },
    resolve: async (_, args, context) => {
      const given = parseInput(z.object({ ticket, code }), args.input);
      const accountId = await holder(context, given.ticket);
      const recoveryCodes = await context.proofs.firstCode(accountId, given.code);
      if (!(await context.tickets.use(given.ticket))) throw new TicketExpired();
      await context.identity.end(accountId, null);
      const session = await openedSession(context, accountId, { secondFactorAt: context.now() });
      return { recoveryCodes, session, account: session.account };
    },
  }),
);
