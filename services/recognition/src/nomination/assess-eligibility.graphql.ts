import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { id, step, stepFields } from '../inputs.graphql.ts';
import { NotACommitteeMember, NotInThisPhase } from '../round/committee.ts';
import { assessEligibility } from './assess-eligibility.ts';
import { NominationType } from './nomination.graphql.ts';
import { NotSubmitted } from './return-nomination.ts';

const AssessEligibilityInput = builder.inputType('AssessEligibilityInput', {
  description: 'A nomination to assess.',
  fields: (t) => ({ ...stepFields(t), nominationId: t.id({ description: 'The nomination.' }) }),
});

const input = z.object({ ...step, nominationId: id });

builder.mutationField('assessEligibility', (t) =>
  t.field({
    description:
      "Runs the rules of the round's policy over the record: one FAIL makes the nomination INELIGIBLE, what is UNKNOWN does not. For the secretary of the round's committee.",
    authScopes: { signedIn: true },
    type: NominationType,
    errors: { types: [NotSubmitted, NotACommitteeMember, NotInThisPhase] },
    args: { input: t.arg({ type: AssessEligibilityInput, description: 'The nomination.' }) },
    resolve: (_root, args, { nominations, records, policies, actor, work }) => {
      const { nominationId, expectedVersion, onBehalfOf } = parseInput(input, args.input);
      const change = () =>
        nominations.change(nominationId, expectedVersion, async (nomination, round) => {
          const policy = (await policies.find(round.policyCode))!;
          const record = await records.of(nomination.organizationId, round.movementId);
          return assessEligibility(nomination, round, { policy, record, onBehalfOf }, actor);
        });
      return once(work, 'assessEligibility', args.input, change, nominations.again);
    },
  }),
);
