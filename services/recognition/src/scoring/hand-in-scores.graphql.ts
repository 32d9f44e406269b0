import { workingOrSittingAt } from '@twinning/domain/actor';
import { StaleVersion } from '@twinning/domain/refusal';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { id, step, stepFields } from '../inputs.graphql.ts';
import { NominationType } from '../nomination/nomination.graphql.ts';
import { announcement } from '../nomination/nomination-announcement.ts';
import { NotACommitteeMember } from '../round/committee.ts';
import {
  ConflictOfInterest,
  handInScores,
  judging,
  NotOpenForScoring,
  ScoresAlreadyHandedIn,
} from './hand-in-scores.ts';

house.refusal(NotOpenForScoring, 'The round or the nomination is not open for scoring.');
house.refusal(ScoresAlreadyHandedIn, 'The member has handed in scores for this nomination.');

const ScoreInput = builder.inputType('ScoreInput', {
  description: 'A value for one criterion.',
  fields: (t) => ({
    criterion: t.string({ description: 'Code of the criterion.' }),
    value: t.float({ description: 'From 0 to 100.' }),
  }),
});

const HandInScoresInput = builder.inputType('HandInScoresInput', {
  description: 'A whole sheet for one nomination.',
  fields: (t) => ({
    ...stepFields(t),
    nominationId: t.id({ description: 'The nomination.' }),
    scores: t.field({ type: [ScoreInput], description: 'One value for each criterion of the category.' }),
  }),
});

const score = z.object({ criterion: id, value: z.number() });
const input = z.object({ ...step, nominationId: id, scores: z.array(score).min(1).max(50) });

builder.mutationField('handInScores', (t) =>
  t.field({
    description:
      'Hands in all of a member’s scores for a nomination, once. ConflictOfInterest is answered only to a member who knows of the conflict (declared it, or the nomination is of their own unit); to other barred members the nomination does not exist: NotFound.',
    authScopes: { signedIn: true },
    type: NominationType,
    errors: { types: [ConflictOfInterest, ScoresAlreadyHandedIn, NotACommitteeMember, NotOpenForScoring] },
    args: { input: t.arg({ type: HandInScoresInput, description: 'The sheet.' }) },
    resolve: (_root, args, { nominations, conflicts, sheets, viewpoints, actor, work }) => {
      const { nominationId, expectedVersion, onBehalfOf, scores } = parseInput(input, args.input);
      const handIn = () =>
        work.transaction(async (tx) => {
          workingOrSittingAt(actor, onBehalfOf);
          const { nomination, round } = await nominations.held(tx, nominationId);
          const here = await viewpoints.here();
          const member = here.seats.get(round.id)?.personId;
          const declared = member !== undefined && (await conflicts.declaredBy(nominationId, member));
          const seat = judging(nomination, round, here, declared);
          if (expectedVersion != null && expectedVersion !== nomination.version) throw new StaleVersion();
          const before = await sheets.handedIn(tx, nominationId, seat.id);
          await sheets.handIn(tx, nominationId, seat.id, handInScores(nomination, round, scores, before));
          // That there is a sheet; what is on it stands in no entry.
          const told = { before: { seatId: seat.id, handedIn: before }, after: { seatId: seat.id, handedIn: true } };
          await work.announce(tx, [announcement('recognition.scores-handed-in.v1', nomination, told)]);
          return nomination;
        });
      return once(work, 'handInScores', args.input, handIn, nominations.again);
    },
  }),
);
