import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { TooManyAttempts } from '../account/guess.ts';
import { TicketExpired } from '../account/second-step.ts';
import { builder, house } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import { TooBusy } from '../identity/turnstile.ts';
import { openedSession, SessionType } from '../session/opened-session.graphql.ts';
import { code } from './second-factor.graphql.ts';
import { NoSecondFactor, WrongCode } from './second-factor.ts';

house.refusal(TicketExpired, 'The ticket is older than ten minutes, used, or replaced by a later one.');

const ConfirmSecondFactorInput = builder.inputType('ConfirmSecondFactorInput', {
  description: 'The second step of signing in.',
  fields: (t) => ({
    ticket: t.string({ description: 'What `signIn` or `finishOutsideSignIn` gave.' }),
    code: t.string({ description: 'Six digits of the authenticator, or a recovery code.' }),
  }),
});

const input = z.object({ ticket: z.string().min(1).max(100), code });

builder.mutationField('confirmSecondFactor', (t) =>
  t.field({
    ...everyone,
    description: 'Opens the session for whoever has taken the first step and shows the second factor.',
    type: SessionType,
    errors: { types: [WrongCode, TicketExpired, NoSecondFactor, TooManyAttempts, TooBusy] },
    args: { input: t.arg({ type: ConfirmSecondFactorInput, description: 'Ticket and code.' }) },
    resolve: async (_, args, context) => {
      const { ticket, code } = parseInput(input, args.input);
      const accountId = await context.tickets.holder(ticket, context.now());
      if (accountId === null) throw new TicketExpired();
      await context.proofs.code(accountId, code);
      if (!(await context.tickets.use(ticket))) throw new TicketExpired();
      return openedSession(context, accountId, { secondFactorAt: context.now() });
    },
  }),
);
