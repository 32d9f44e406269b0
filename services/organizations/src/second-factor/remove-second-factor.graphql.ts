import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { everyone, signedIn } from '../everyone.graphql.ts';
import { ProofInput, proof, proofRefusals, proven } from './second-factor.graphql.ts';

const SecondFactorRemovedType = builder.objectRef<{ at: Date }>('SecondFactorRemoved').implement({
  ...everyone,
  description: 'The password alone opens the account again.',
  fields: (t) => ({ at: t.expose('at', { type: 'DateTime', description: 'Since when.' }) }),
});

const RemoveSecondFactorInput = builder.inputType('RemoveSecondFactorInput', {
  description: 'Whoever finds an open screen removes nothing.',
  fields: (t) => ({ proof: t.field({ type: ProofInput, description: 'The password or a code.' }) }),
});

builder.mutationField('removeSecondFactor', (t) =>
  t.field({
    ...signedIn,
    description: "Removes the caller's second factor and its recovery codes: to change phones, or to do without.",
    type: SecondFactorRemovedType,
    errors: { types: proofRefusals },
    args: { input: t.arg({ type: RemoveSecondFactorInput, description: 'The proof.' }) },
    resolve: async (_, args, context) => {
      const given = parseInput(z.object({ proof }), args.input);
      await context.secondFactors.remove(await proven(context, given.proof));
      return { at: context.now() };
    },
  }),
);
