import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { TooManyAttempts } from '../account/guess.ts';
import { builder } from '../builder.ts';
import { everyone, signedIn } from '../everyone.graphql.ts';
import { TooBusy } from '../identity/turnstile.ts';
import { openedSession, SessionType } from '../session/opened-session.graphql.ts';
import { code } from './second-factor.graphql.ts';
import { NoSecondFactor, SecondFactorExists, WrongCode } from './second-factor.ts';

type Session = Awaited<ReturnType<typeof openedSession>>;
/** Of whom, for the audit trail: before the answer nobody was signed in. */
type Confirmed = { recoveryCodes: string[]; session: Session; account?: Session['account'] };

export const SecondFactorConfirmedType = builder.objectRef<Confirmed>('SecondFactorConfirmed').implement({
  ...everyone,
  description: 'The second factor is asked for from now on.',
  fields: (t) => ({
    recoveryCodes: t.exposeStringList('recoveryCodes', {
      description: 'Ten codes for the day on which the phone is lost, each good once. Shown once and kept as digests.',
    }),
    session: t.expose('session', {
      type: SessionType,
      description: 'A session with a fresh token; those from before have ended.',
    }),
  }),
});

const ConfirmNewSecondFactorInput = builder.inputType('ConfirmNewSecondFactorInput', {
  description: 'The first code of a new authenticator.',
  fields: (t) => ({ code: t.string({ description: 'The six digits it shows.' }) }),
});

builder.mutationField('confirmNewSecondFactor', (t) =>
  t.field({
    ...signedIn,
    description:
      "Takes the first code of the caller's new authenticator. Every session of the account ends but the one this opens.",
    type: SecondFactorConfirmedType,
    errors: { types: [WrongCode, NoSecondFactor, SecondFactorExists, TooManyAttempts, TooBusy] },
    args: { input: t.arg({ type: ConfirmNewSecondFactorInput, description: 'The code.' }) },
    resolve: async (_, args, context) => {
      const accountId = context.actor.accountId!;
      const given = parseInput(z.object({ code }), args.input);
      const recoveryCodes = await context.proofs.firstCode(accountId, given.code);
      await context.identity.end(accountId, null);
      return { recoveryCodes, session: await openedSession(context, accountId, { secondFactorAt: context.now() }) };
    },
  }),
);
