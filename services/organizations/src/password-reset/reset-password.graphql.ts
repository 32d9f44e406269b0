import { InvalidInput } from '@twinning/domain/refusal';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { countedFrom, ofAccount, TooManyAttempts } from '../account/guess.ts';
import { namesOf, passwordFaults } from '../account/sound-password.ts';
import { builder, house } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import { TooBusy } from '../identity/turnstile.ts';
import { ResetUnusable } from './password-reset.ts';

house.refusal(ResetUnusable, 'The link or code is wrong, used or expired; which of these is not said.');

const PasswordSetType = builder.objectRef<{ at: Date }>('PasswordSet').implement({
  ...everyone,
  description: 'The new password holds; every session of the account has ended.',
  fields: (t) => ({ at: t.expose('at', { type: 'DateTime', description: 'Since when.' }) }),
});

const ResetPasswordInput = builder.inputType('ResetPasswordInput', {
  description: 'A way back and the new password. The way is good once, so there is no idempotency key.',
  fields: (t) => ({
    secret: t.string({ description: 'What follows `/new-password/` in the link, or the printed code.' }),
    newPassword: t.string({ description: '8 to 128 letters, none of the first that strangers would try.' }),
  }),
});

const input = z.object({ secret: z.string().trim().min(1).max(200), newPassword: z.string().min(8).max(128) });

builder.mutationField('resetPassword', (t) =>
  t.field({
    ...everyone,
    description:
      'Sets a new password with a link or a printed code. A second factor stays and is asked for at the next sign-in.',
    type: PasswordSetType,
    errors: { types: [ResetUnusable, TooManyAttempts, TooBusy] },
    args: { input: t.arg({ type: ResetPasswordInput, description: 'The way back and the password.' }) },
    resolve: async (_, args, { accounts, guesses, identity, passwordResets, address, now }) => {
      const { secret, newPassword } = parseInput(input, args.input);
      const counted = countedFrom(address);
      await guesses.note(counted, now());
      const accountId = await passwordResets.holder(secret);
      const account = accountId === null ? null : await accounts.signedIn(accountId);
      if (!account) throw new ResetUnusable();
      const faults = passwordFaults('newPassword', newPassword, namesOf(account));
      if (faults.length > 0) throw new InvalidInput(faults);
      await guesses.takeBack(counted, now());
      await passwordResets.use(secret, account.id, await identity.hash(newPassword));
      await guesses.forget(ofAccount(account.id, null));
      return { at: now() };
    },
  }),
);
