import { InvalidInput } from '@twinning/domain/refusal';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import { TooBusy } from '../identity/turnstile.ts';
import { SecondFactorDemanded } from '../second-factor/demanded-factor.ts';
import { openedSession, SessionType } from '../session/opened-session.graphql.ts';
import { TooManyAttempts } from './guess.ts';
import { SecondFactorNeeded } from './second-step.ts';
import { WrongCredentials } from './sign-in.ts';

house.refusal(WrongCredentials, 'No account has this user name and password; which of the two is wrong is not said.');
house.refusal(
  TooManyAttempts,
  'More than ten wrong passwords or codes in fifteen minutes for one account, or a hundred from one address.',
);

builder.objectType(TooBusy, {
  ...everyone,
  name: 'TooBusy',
  description:
    'More people type passwords at this moment than can be heard. Nothing was looked at and nothing counted.',
  interfaces: ['Refusal'],
  isTypeOf: (value) => value instanceof TooBusy,
  fields: (t) => ({
    retryAfter: t.exposeInt('retryAfter', { description: 'In how many seconds to try again.' }),
  }),
});

builder.objectType(SecondFactorNeeded, {
  ...everyone,
  name: 'SecondFactorNeeded',
  description:
    'The password is right, or the outside issuer vouches, and the account has a second factor: `confirmSecondFactor` opens the session.',
  interfaces: ['Refusal'],
  isTypeOf: (value) => value instanceof SecondFactorNeeded,
  fields: (t) => ({
    ticket: t.exposeString('ticket', { description: 'Opaque, good once; for `confirmSecondFactor`.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when it can be used: ten minutes.' }),
  }),
});

const SignInInput = builder.inputType('SignInInput', {
  description: 'Who one is. Each time opens a session of its own, so there is no idempotency key.',
  fields: (t) => ({
    login: t.string({
      required: false,
      description: 'The e-mail address or the telephone number of the account, however it is spaced.',
    }),
    email: t.string({
      required: false,
      deprecationReason: 'Use `login`.',
      description: 'The same as `login`, as it was called before telephone numbers.',
    }),
    password: t.string({ description: 'Its password.' }),
  }),
});

const name = z.string().trim().min(1).max(200).nullish();
const input = z.object({ login: name, email: name, password: z.string().min(1).max(128) });

const noLogin = {
  path: 'login',
  text: { vi: 'Hãy nhập thư điện tử hoặc số điện thoại.', en: 'Type an e-mail address or a telephone number.' },
};

builder.mutationField('signIn', (t) =>
  t.field({
    ...everyone,
    description:
      'Signs in with e-mail or telephone number and password. A strange name, a closed account and a wrong password are refused alike. One to an operation.',
    type: SessionType,
    errors: { types: [WrongCredentials, TooManyAttempts, TooBusy, SecondFactorNeeded, SecondFactorDemanded] },
    args: { input: t.arg({ type: SignInInput, description: 'Who one is.' }) },
    resolve: async (_, args, context) => {
      const { login, email, password } = parseInput(input, args.input);
      const typed = login ?? email;
      if (!typed) throw new InvalidInput([noLogin]);
      const accountId = await context.proofs.credentials(typed, password);
      if (await context.secondFactors.of(accountId))
        throw new SecondFactorNeeded(await context.tickets.issue(accountId, context.now()));
      return openedSession(context, accountId);
    },
  }),
);
