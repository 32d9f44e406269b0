import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { AccountType } from '../account/account.graphql.ts';
import type { Account } from '../account/account.ts';
import { TooManyAttempts } from '../account/guess.ts';
import { WrongCredentials } from '../account/sign-in.ts';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { signedIn } from '../everyone.graphql.ts';
import { TooBusy } from '../identity/turnstile.ts';
import { WrongPassword } from '../second-factor/second-factor.ts';
import { beginAtIssuer, finishAtIssuer } from './at-outside-issuer.graphql.ts';
import { bindOutsideIdentity } from './bind-outside-identity.ts';
import { answerInput, OutsideIdentityType, OutsideSignInType } from './outside-identity.graphql.ts';
import {
  AlreadyBound,
  NoOutsideIssuer,
  OutsideIdentityTaken,
  OutsideIssuerSilent,
  OutsideSignInFailed,
} from './outside-identity.ts';

const FinishBindingInput = answerInput('FinishBindingOutsideIdentityInput');

/** Whoever sits down at somebody's open screen does not know the password. */
const withPassword = (name: string, description: string) =>
  builder.inputType(name, {
    description,
    fields: (t) => ({
      password: t.string({ description: 'The password of the account, given anew.' }),
      idempotencyKey: t.string({ required: false, description: 'Accepted as everywhere; to do it twice is the same.' }),
    }),
  });

const BeginBindingInput = withPassword(
  'BeginBindingOutsideIdentityInput',
  'The password, so that nobody else binds what opens the account.',
);
const UnbindInput = withPassword('UnbindOutsideIdentityInput', 'The password, so that nobody else locks the account.');

const given = z.object({ password: z.string().min(1).max(128) });

/** The caller's own account, once the password has been given anew; guesses count as at the sign-in. */
async function own({ accounts, actor, proofs }: Context, input: unknown): Promise<Account> {
  const { password } = parseInput(given, input);
  const account = await accounts.signedIn(actor.accountId!);
  if (!account) throw new WrongCredentials();
  await proofs.password(account.id, password);
  return account;
}

builder.mutationField('beginBindingOutsideIdentity', (t) =>
  t.field({
    ...signedIn,
    description: 'Begins to bind an identity at the outside issuer to the signed-in account.',
    type: OutsideSignInType,
    errors: {
      types: [WrongCredentials, WrongPassword, TooManyAttempts, TooBusy, NoOutsideIssuer, OutsideIssuerSilent],
    },
    args: { input: t.arg({ type: BeginBindingInput, description: 'The password of the account.' }) },
    resolve: async (_, { input }, context) => beginAtIssuer(context, (await own(context, input)).id),
  }),
);

builder.mutationField('finishBindingOutsideIdentity', (t) =>
  t.field({
    ...signedIn,
    description:
      'Binds whom the outside issuer vouches for to the signed-in account that began it: it opens it from now on.',
    type: OutsideIdentityType,
    errors: { types: [NoOutsideIssuer, OutsideIssuerSilent, OutsideSignInFailed, OutsideIdentityTaken, AlreadyBound] },
    args: { input: t.arg({ type: FinishBindingInput, description: 'What the browser brought back.' }) },
    resolve: async (_, { input }, context) => {
      const { outsideIdentities, actor, now } = context;
      const accountId = actor.accountId!;
      const subject = await finishAtIssuer(context, input, accountId);
      const identity = { ...subject, accountId, boundAt: now() };
      return outsideIdentities.bind(identity, (bound, held) => bindOutsideIdentity(identity, bound, held));
    },
  }),
);

builder.mutationField('unbindOutsideIdentity', (t) =>
  t.field({
    ...signedIn,
    description: 'Takes from the outside identity what opens the signed-in account; the password goes on opening it.',
    type: AccountType,
    errors: { types: [WrongCredentials, WrongPassword, TooManyAttempts, TooBusy] },
    args: { input: t.arg({ type: UnbindInput, description: 'The password of the account.' }) },
    resolve: async (_, { input }, context) => {
      const account = await own(context, input);
      await context.outsideIdentities.unbind(account.id);
      return account;
    },
  }),
);
