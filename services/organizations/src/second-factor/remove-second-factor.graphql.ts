import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { everyone, signedIn } from '../everyone.graphql.ts';
import { ProofInput, proof, proofRefusals, proven } from './second-factor.graphql.ts';

const SecondFactorRemovedType = builder.objectRef<{ at: Date }>('SecondFactorRemoved').implement({
  ...everyone,
  description: 'The password alone opens the account again, unless its rights ask for a second factor.',
  fields: (t) => ({ at: t.expose('at', { type: 'DateTime', description: 'Since when.' }) }),
});

const RemoveSecondFactorInput = builder.inputType('RemoveSecondFactorInput', {
  description: 'Whoever finds an open screen removes nothing.',
  fields: (t) => ({ proof: t.field({ type: ProofInput, description: 'The password or a code.' }) }),
});

builder.mutationField('removeSecondFactor', (t) =>
  t.field({
    ...signedIn,
    description:
      "Removes the caller's second factor and its recovery codes: to change phones, or to do without. Whose rights ask for one is signed out everywhere and sets up another at the next sign-in.",
    type: SecondFactorRemovedType,
    errors: { types: proofRefusals },
    args: { input: t.arg({ type: RemoveSecondFactorInput, description: 'The proof.' }) },
    resolve: async (_, args, context) => {
      const given = parseInput(z.object({ proof }), args.input);
      const accountId = await proven(context, given.proof);
      await context.secondFactors.remove(accountId);
      const account = await context.accounts.signedIn(accountId);
      if (account && (await context.demandedFactors.lacking(account))) await context.identity.end(accountId, null);
      return { at: context.now() };
    },
  }),
);
