import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { loginOf } from '../account/account.ts';
import { TooManyAttempts } from '../account/guess.ts';
import { builder } from '../builder.ts';
import { everyone, signedIn } from '../everyone.graphql.ts';
import { TooBusy } from '../identity/turnstile.ts';
import { password } from './second-factor.graphql.ts';
import { type NewSecondFactor, SecondFactorExists, WrongPassword } from './second-factor.ts';

export const NewSecondFactorType = builder.objectRef<NewSecondFactor>('NewSecondFactor').implement({
  ...everyone,
  description: 'What an authenticator is given. It counts once `confirmNewSecondFactor` has seen a right code.',
  fields: (t) => ({
    key: t.exposeString('key', { description: 'To be typed where no camera is: Base32, 160 bits.' }),
    address: t.exposeString('address', { description: 'To be shown as a QR code: `otpauth://totp/…`.' }),
  }),
});

const BeginSecondFactorInput = builder.inputType('BeginSecondFactorInput', {
  description: 'Whoever finds an open screen sets nothing up: the password is asked for again.',
  fields: (t) => ({ password: t.string({ description: 'The password of the account.' }) }),
});

builder.mutationField('beginSecondFactor', (t) =>
  t.field({
    ...signedIn,
    description: "Makes a key for the caller's authenticator. Beginning again makes another; nothing is asked for yet.",
    type: NewSecondFactorType,
    errors: { types: [SecondFactorExists, WrongPassword, TooManyAttempts, TooBusy] },
    args: { input: t.arg({ type: BeginSecondFactorInput, description: 'The password.' }) },
    resolve: async (_, args, { accounts, proofs, secondFactors, actor }) => {
      const given = parseInput(z.object({ password }), args.input);
      await proofs.password(actor.accountId!, given.password);
      const account = (await accounts.find(actor.accountId!))!;
      return secondFactors.begin(account.id, loginOf(account));
    },
  }),
);
