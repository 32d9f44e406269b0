import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { id, reason, step, stepFields, symbol } from '../inputs.graphql.ts';
import { NominationType } from '../nomination/nomination.graphql.ts';
import { cancelAward, NotAwarded } from './cancel-award.ts';

house.refusal(NotAwarded, 'The nomination holds no award.');

const CancelAwardInput = builder.inputType('CancelAwardInput', {
  description: 'An award to take back.',
  fields: (t) => ({
    ...stepFields(t),
    nominationId: t.id({ description: 'The nomination.' }),
    reason: t.string({ description: 'Why.' }),
    symbol: t.string({ description: 'Number and symbol of the decision that takes it back.' }),
  }),
});

const input = z.object({ ...step, nominationId: id, reason, symbol });

builder.mutationField('cancelAward', (t) =>
  t.field({
    description: 'Takes an award back by a decision; its certificate no longer holds. For the department.',
    authScopes: { role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'] },
    type: NominationType,
    errors: { types: [NotAwarded] },
    args: { input: t.arg({ type: CancelAwardInput, description: 'The award and the decision.' }) },
    resolve: (_root, args, { nominations, awards, actor, work }) => {
      const { nominationId, expectedVersion, onBehalfOf, reason: why, symbol: paper } = parseInput(input, args.input);
      const cancel = () =>
        work.transaction(async (tx) => {
          const cancelled = await nominations.change(nominationId, expectedVersion, (nomination) =>
            cancelAward(nomination, onBehalfOf, actor),
          );
          const award = await awards.cancel(tx, nominationId, paper, why);
          if (award)
            await work.announce(tx, [
              {
                type: 'recognition.award-cancelled.v1',
                subjectId: nominationId,
                payload: { awardId: award.id, nominationId, organizationId: award.organizationId, reason: why },
                told: {
                  before: { awardId: award.id, cancelled: null },
                  after: { awardId: award.id, cancelled: { reason: why, symbol: paper } },
                },
              },
            ]);
          return cancelled;
        });
      return once(work, 'cancelAward', args.input, cancel, nominations.again);
    },
  }),
);
