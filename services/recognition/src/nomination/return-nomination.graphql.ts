import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { id, reason, step, stepFields } from '../inputs.graphql.ts';
import { NotACommitteeMember, NotInThisPhase } from '../round/committee.ts';
import { NominationType } from './nomination.graphql.ts';
import { NotSubmitted, returnNomination } from './return-nomination.ts';

house.refusal(NotSubmitted, 'The nomination is not waiting to be assessed.');

const ReturnNominationInput = builder.inputType('ReturnNominationInput', {
  description: 'A nomination to send back.',
  fields: (t) => ({
    ...stepFields(t),
    nominationId: t.id({ description: 'The nomination.' }),
    reason: t.string({ description: 'What is to be put right.' }),
  }),
});

const input = z.object({ ...step, nominationId: id, reason });

builder.mutationField('returnNomination', (t) =>
  t.field({
    description: "Sends a nomination back to its nominator to be revised. For the secretary of the round's committee.",
    authScopes: { signedIn: true },
    type: NominationType,
    errors: { types: [NotSubmitted, NotACommitteeMember, NotInThisPhase] },
    args: { input: t.arg({ type: ReturnNominationInput, description: 'The nomination and the reason.' }) },
    resolve: (_root, args, { nominations, actor, work }) => {
      const { nominationId, expectedVersion, ...returned } = parseInput(input, args.input);
      const change = () =>
        nominations.change(nominationId, expectedVersion, (nomination, round) =>
          returnNomination(nomination, round, returned, actor),
        );
      return once(work, 'returnNomination', args.input, change, nominations.again);
    },
  }),
);
