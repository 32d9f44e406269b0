import { NotFound } from '@twinning/domain/refusal';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { everyone, signedIn } from '../everyone.graphql.ts';
import type { PrintedReset } from './password-reset.ts';

const PrintedResetCodeType = builder.objectRef<PrintedReset>('PrintedResetCode').implement({
  ...everyone,
  description: 'For a sheet of paper, handed over to the person it is for.',
  fields: (t) => ({
    code: t.exposeString('code', {
      description: 'Sixteen letters and digits, good once. Shown once and kept as a digest.',
    }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'Until when: 24 hours.' }),
    told: t.exposeBoolean('told', {
      description: 'Whether a letter tells the owner that it was printed, without the code.',
    }),
  }),
});

const PrintResetCodeInput = builder.inputType('PrintResetCodeInput', {
  description: 'Each time prints a code of its own, so there is no idempotency key.',
  fields: (t) => ({ accountId: t.id({ description: 'Whose password is forgotten.' }) }),
});

builder.mutationField('printResetCode', (t) =>
  t.field({
    ...signedIn,
    description:
      'Prints a code with which somebody without mail sets a new password; whoever has mail is told of it. For those who could grant every right that the account has today.',
    type: PrintedResetCodeType,
    errors: {},
    args: { input: t.arg({ type: PrintResetCodeInput, description: 'Whose.' }) },
    resolve: async (_, args, { accounts, memberships, passwordResets }) => {
      const { accountId } = parseInput(z.object({ accountId: z.string().min(1).max(60) }), args.input);
      const account = (await memberships.mayRecover(accountId)) ? await accounts.signedIn(accountId) : null;
      if (!account) throw new NotFound();
      return passwordResets.print(account);
    },
  }),
);
