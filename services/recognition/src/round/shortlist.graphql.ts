import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { id, step, stepFields } from '../inputs.graphql.ts';
import { categoryOf } from '../nomination/draft-nomination.ts';
import { belowMinimum } from '../scoring/standings.ts';
import { AwardRoundType } from './award-round.graphql.ts';
import { NotACommitteeMember, NotInThisPhase } from './committee.ts';
import { BelowMinimum, NotScored, QuotaExceeded, shortlist } from './shortlist.ts';

house.refusal(QuotaExceeded, 'More nominations than the category has awards.');
house.refusal(NotScored, 'A nomination was not scored, or is past this step.');
house.refusal(BelowMinimum, 'A nomination misses the minimum of a criterion.');

const ShortlistInput = builder.inputType('ShortlistInput', {
  description: 'Nominations to take to the ballot.',
  fields: (t) => ({
    ...stepFields(t),
    roundId: t.id({ description: 'The round.' }),
    category: t.string({ description: 'Code of the category.' }),
    nominationIds: t.idList({ description: 'The nominations.' }),
  }),
});

const input = z.object({ ...step, roundId: id, category: id, nominationIds: z.array(id).min(1).max(500) });

builder.mutationField('shortlist', (t) =>
  t.field({
    description:
      'Takes scored nominations to the ballot, within the quota of the category. For the chair and the secretary.',
    authScopes: { signedIn: true },
    type: AwardRoundType,
    errors: { types: [QuotaExceeded, NotScored, BelowMinimum, NotACommitteeMember, NotInThisPhase] },
    args: { input: t.arg({ type: ShortlistInput, description: 'The nominations.' }) },
    resolve: (_root, args, { rounds, nominations, sheets, viewpoints, actor, work }) => {
      const { roundId, expectedVersion, category: code, nominationIds, onBehalfOf } = parseInput(input, args.input);
      const list = () =>
        rounds.change(roundId, expectedVersion, async (round, tx) => {
          const category = categoryOf(round, code);
          const overview = await rounds.overviewOf(tx, round.id);
          const { barred } = await viewpoints.here();
          const inputs = {
            criteria: category.criteria,
            quota: category.quota,
            sheets: await sheets.countingSheets(nominationIds),
          };
          const candidates = overview.map((nomination) => ({
            ...nomination,
            visible: !barred.has(nomination.id),
            belowMinimum: belowMinimum(nomination.id, inputs).length > 0,
          }));
          await nominations.advance(
            tx,
            shortlist(round, category, nominationIds, candidates, onBehalfOf, actor),
            'SHORTLISTED',
          );
          return [];
        });
      return once(work, 'shortlist', args.input, list, async (made) => (await rounds.find(made))!);
    },
  }),
);
