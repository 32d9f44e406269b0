import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { id, step, stepFields } from '../inputs.graphql.ts';
import { AwardRoundType } from './award-round.graphql.ts';
import { closeScoring } from './close-scoring.ts';
import { NotACommitteeMember, NotInThisPhase } from './committee.ts';

const CloseScoringInput = builder.inputType('CloseScoringInput', {
  description: 'A round whose scoring ends.',
  fields: (t) => ({ ...stepFields(t), roundId: t.id({ description: 'The round.' }) }),
});

const input = z.object({ ...step, roundId: id });

builder.mutationField('closeScoring', (t) =>
  t.field({
    description:
      'Ends the scoring: nominations with at least one sheet become SCORED, the others stay ELIGIBLE and go no further. For the chair and the secretary.',
    authScopes: { signedIn: true },
    type: AwardRoundType,
    errors: { types: [NotACommitteeMember, NotInThisPhase] },
    args: { input: t.arg({ type: CloseScoringInput, description: 'The round.' }) },
    resolve: (_root, args, { rounds, nominations, actor, work }) => {
      const { roundId, expectedVersion, onBehalfOf } = parseInput(input, args.input);
      const close = () =>
        rounds.change(roundId, expectedVersion, async (round, tx) => {
          const { events, moved } = closeScoring(round, await rounds.overviewOf(tx, round.id), onBehalfOf, actor);
          await nominations.advance(tx, moved, 'SCORED');
          return events;
        });
      return once(work, 'closeScoring', args.input, close, async (made) => (await rounds.find(made))!);
    },
  }),
);
