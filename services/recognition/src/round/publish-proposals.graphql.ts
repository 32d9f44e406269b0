import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { day, id, step, stepFields } from '../inputs.graphql.ts';
import { AwardRoundType } from './award-round.graphql.ts';
import { NotACommitteeMember, NotInThisPhase } from './committee.ts';
import { NothingProposed, publishProposals } from './publish-proposals.ts';

house.refusal(NothingProposed, 'The committee has proposed nothing.');

const PublishProposalsInput = builder.inputType('PublishProposalsInput', {
  description: 'Proposals to publish for objections.',
  fields: (t) => ({
    ...stepFields(t),
    roundId: t.id({ description: 'The round.' }),
    until: t.field({
      type: 'Date',
      description: 'First day after the objection window, from today to 120 days ahead; today opens none.',
    }),
  }),
});

const input = z.object({ ...step, roundId: id, until: day });

builder.mutationField('publishProposals', (t) =>
  t.field({
    description:
      'Publishes what the committee proposes and takes objections. For the chair, the secretary and the department.',
    authScopes: { signedIn: true },
    type: AwardRoundType,
    errors: { types: [NothingProposed, NotACommitteeMember, NotInThisPhase] },
    args: { input: t.arg({ type: PublishProposalsInput, description: 'The round and the window.' }) },
    resolve: (_root, args, { rounds, nominations, actor, work }) => {
      const { roundId, expectedVersion, ...window } = parseInput(input, args.input);
      const publish = () =>
        rounds.change(roundId, expectedVersion, async (round, tx) => {
          const { events, moved } = publishProposals(round, await rounds.overviewOf(tx, round.id), window, actor);
          await nominations.advance(tx, moved, 'PUBLISHED');
          return events;
        });
      return once(work, 'publishProposals', args.input, publish, async (made) => (await rounds.find(made))!);
    },
  }),
);
