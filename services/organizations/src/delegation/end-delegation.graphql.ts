import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { given } from '../membership/membership-input.graphql.ts';
import { DelegationType } from './delegation.graphql.ts';
import { DelegationOver } from './end-delegation.ts';

house.refusal(DelegationOver, 'The delegation is over.');

const EndDelegationInput = builder.inputType('EndDelegationInput', {
  description: 'A delegation that ends before its day.',
  fields: (t) => ({
    delegationId: t.id({ description: 'The delegation.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({ delegationId: given.id, idempotencyKey: given.idempotencyKey });

builder.mutationField('endDelegation', (t) =>
  t.field({
    ...signedIn,
    description: 'Ends a delegation at once. For both sides, and for those who may grant the right.',
    type: DelegationType,
    errors: { types: [DelegationOver] },
    args: { input: t.arg({ type: EndDelegationInput, description: 'Which one.' }) },
    resolve: (_, args, { delegations, work }) => {
      const { delegationId } = parseInput(input, args.input);
      return once(work, 'endDelegation', args.input, () => delegations.end(delegationId), delegations.find);
    },
  }),
);
