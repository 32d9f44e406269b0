import { InvalidInput } from '@twinning/domain/refusal';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { TooBusy } from '../identity/turnstile.ts';
import { SecondFactorDemanded } from '../second-factor/demanded-factor.ts';
import { WrongPassword } from '../second-factor/second-factor.ts';
import { openedSession, SessionType } from '../session/opened-session.graphql.ts';
import { TooManyAttempts } from './guess.ts';
import { namesOf, passwordFaults } from './sound-password.ts';

const ChangePasswordInput = builder.inputType('ChangePasswordInput', {
  description: 'The old password and the new one. It opens a session of its own, so there is no idempotency key.',
  fields: (t) => ({
    oldPassword: t.string({ description: 'The one in use.' }),
    newPassword: t.string({ description: '8 to 128 letters, none of the first that strangers would try.' }),
  }),
});

const input = z.object({ oldPassword: z.string().min(1).max(128), newPassword: z.string().min(8).max(128) });

builder.mutationField('changePassword', (t) =>
  t.field({
    ...signedIn,
    description: "Changes the caller's password. Every session of the account ends but the one this opens.",
    type: SessionType,
    errors: { types: [WrongPassword, TooManyAttempts, TooBusy, SecondFactorDemanded] },
    args: { input: t.arg({ type: ChangePasswordInput, description: 'Old and new.' }) },
    resolve: async (_, args, context) => {
      const { oldPassword, newPassword } = parseInput(input, args.input);
      const { accounts, demandedFactors, identity, passwordResets, proofs, actor, sessionId, now } = context;
      const account = (await accounts.find(actor.accountId!))!;
      const faults = passwordFaults('newPassword', newPassword, namesOf(account));
      if (faults.length > 0) throw new InvalidInput(faults);
      await proofs.password(account.id, oldPassword);
      const before = (await identity.sessions(account.id, now())).find(({ id }) => id === sessionId);
      const secondFactorAt = before?.secondFactorAt ?? null;
      if (secondFactorAt === null) await demandedFactors.demandOf(account);
      await passwordResets.change(account.id, await identity.hash(newPassword));
      return openedSession(context, account.id, { secondFactorAt });
    },
  }),
);
