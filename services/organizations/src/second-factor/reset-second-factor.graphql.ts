import { NotFound } from '@twinning/domain/refusal';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { everyone, signedIn } from '../everyone.graphql.ts';
import { NoSecondFactor, type SecondFactorReset } from './second-factor.ts';

const SecondFactorResetType = builder.objectRef<SecondFactorReset>('SecondFactorReset').implement({
  ...everyone,
  description: 'The password alone opens the account, until its owner sets up another second factor.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime', description: 'Since when.' }),
    told: t.exposeBoolean('told', {
      description: 'Whether a letter tells the owner; otherwise the caller does.',
    }),
  }),
});

const ResetSecondFactorInput = builder.inputType('ResetSecondFactorInput', {
  description: 'To reset it twice finds none the second time, so there is no idempotency key.',
  fields: (t) => ({ accountId: t.id({ description: 'Whose telephone and recovery codes are lost.' }) }),
});

builder.mutationField('resetSecondFactor', (t) =>
  t.field({
    ...signedIn,
    description:
      'Takes the second factor from the account of somebody else who has lost telephone and recovery codes, and signs it out everywhere. For those who could grant every right that the account has today; never for oneself.',
    type: SecondFactorResetType,
    errors: { types: [NoSecondFactor] },
    args: { input: t.arg({ type: ResetSecondFactorInput, description: 'Whose.' }) },
    resolve: async (_, args, { accounts, factorResets, memberships }) => {
      const { accountId } = parseInput(z.object({ accountId: z.string().min(1).max(60) }), args.input);
      const account = (await memberships.mayRecover(accountId)) ? await accounts.signedIn(accountId) : null;
      if (!account) throw new NotFound();
      return factorResets.reset(account);
    },
  }),
);
