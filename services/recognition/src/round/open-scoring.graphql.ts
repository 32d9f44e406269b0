import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { id, step, stepFields } from '../inputs.graphql.ts';
import { AwardRoundType } from './award-round.graphql.ts';
import { NotACommitteeMember, NotInThisPhase } from './committee.ts';
import { NothingToScore, openScoring } from './open-scoring.ts';

house.refusal(NothingToScore, 'No nomination is eligible.');

const OpenScoringInput = builder.inputType('OpenScoringInput', {
  description: 'A round whose scoring begins.',
  fields: (t) => ({ ...stepFields(t), roundId: t.id({ description: 'The round.' }) }),
});

const input = z.object({ ...step, roundId: id });

builder.mutationField('openScoring', (t) =>
  t.field({
    description: 'Ends the taking of nominations and opens the scoring. For the chair and the secretary.',
    authScopes: { signedIn: true },
    type: AwardRoundType,
    errors: { types: [NothingToScore, NotACommitteeMember, NotInThisPhase] },
    args: { input: t.arg({ type: OpenScoringInput, description: 'The round.' }) },
    resolve: (_root, args, { rounds, actor, work }) => {
      const { roundId, expectedVersion, onBehalfOf } = parseInput(input, args.input);
      const open = () =>
        rounds.change(roundId, expectedVersion, async (round, tx) => {
          const eligible = (await rounds.overviewOf(tx, round.id)).filter(({ status }) => status === 'ELIGIBLE');
          return openScoring(round, eligible.length, onBehalfOf, actor);
        });
      return once(work, 'openScoring', args.input, open, async (made) => (await rounds.find(made))!);
    },
  }),
);
