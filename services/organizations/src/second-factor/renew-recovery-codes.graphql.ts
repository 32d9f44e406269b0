import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { ProofInput, proof, proofRefusals, proven, RecoveryCodesType } from './second-factor.graphql.ts';

const RenewRecoveryCodesInput = builder.inputType('RenewRecoveryCodesInput', {
  description: 'Whoever finds an open screen gets no codes.',
  fields: (t) => ({ proof: t.field({ type: ProofInput, description: 'The password or a code.' }) }),
});

builder.mutationField('renewRecoveryCodes', (t) =>
  t.field({
    ...signedIn,
    description:
      "Makes ten new recovery codes for the caller's account; the ones before are good for nothing any more.",
    type: RecoveryCodesType,
    errors: { types: proofRefusals },
    args: { input: t.arg({ type: RenewRecoveryCodesInput, description: 'The proof.' }) },
    resolve: async (_, args, context) => {
      const given = parseInput(z.object({ proof }), args.input);
      return { codes: await context.secondFactors.renewRecoveryCodes(await proven(context, given.proof)) };
    },
  }),
);
