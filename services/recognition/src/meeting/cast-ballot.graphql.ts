import { NotFound } from '@twinning/domain/refusal';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { id, idempotencyKey, keyed } from '../inputs.graphql.ts';
import { NotACommitteeMember } from '../round/committee.ts';
import { ConflictOfInterest, judging } from '../scoring/hand-in-scores.ts';
import { AlreadyVoted, BallotClosed, castBallot, NotAttending } from './cast-ballot.ts';
import { MeetingType } from './meeting.graphql.ts';
import type { BallotChoice } from './meeting.ts';

house.refusal(BallotClosed, 'The ballot is closed.');
house.refusal(NotAttending, 'The member neither attends nor gave a written opinion.');
house.refusal(AlreadyVoted, 'The member has voted.');

const BallotChoiceType = builder.enumType('BallotChoice', {
  description: 'A vote.',
  values: ['FOR', 'AGAINST', 'ABSTAIN'] as const satisfies readonly BallotChoice[],
});

const CastBallotInput = builder.inputType('CastBallotInput', {
  description: 'A secret vote.',
  fields: (t) => ({
    meetingId: t.id({ description: 'The meeting.' }),
    nominationId: t.id({ description: 'The nomination.' }),
    choice: t.field({ type: BallotChoiceType, description: 'The vote; it cannot be taken back.' }),
    idempotencyKey: idempotencyKey(t),
  }),
});

const input = z.object({
  ...keyed,
  meetingId: id,
  nominationId: id,
  choice: z.enum(['FOR', 'AGAINST', 'ABSTAIN']),
});

builder.mutationField('castBallot', (t) =>
  t.field({
    description:
      'Votes, once, in secret: that the member voted is kept, how is only added up. For members who attend the meeting or gave a written opinion. Barred members are answered as by `handInScores`.',
    authScopes: { signedIn: true },
    type: MeetingType,
    errors: { types: [ConflictOfInterest, AlreadyVoted, BallotClosed, NotAttending, NotACommitteeMember] },
    args: { input: t.arg({ type: CastBallotInput, description: 'The vote.' }) },
    resolve: (_root, args, { meetings, nominations, conflicts, viewpoints, work }) => {
      const { meetingId, nominationId, choice, idempotencyKey: key } = parseInput(input, args.input);
      const cast = () =>
        work.transaction(async (tx) => {
          const { nomination, round } = await nominations.held(tx, nominationId);
          const here = await viewpoints.here();
          const member = here.seats.get(round.id)?.personId;
          const declared = member !== undefined && (await conflicts.declaredBy(nominationId, member));
          const seat = judging(nomination, round, here, declared);
          const meeting = await meetings.held(tx, meetingId);
          if (!meeting) throw new NotFound();
          castBallot(meeting, round, nominationId, seat);
          await meetings.count(tx, meeting, nominationId, seat.id, choice);
          // That the member voted; how is kept nowhere.
          work.record(tx, { action: 'castBallot', subjectType: 'Nomination', subjectId: nominationId });
          if (nomination.status === 'SHORTLISTED') await nominations.advance(tx, [nominationId], 'BALLOTED');
          return (await meetings.read(meetingId))!;
        });
      // The choice stays out of the stored request: with three choices its digest would give the vote away.
      const request = { meetingId, nominationId, idempotencyKey: key };
      return once(work, 'castBallot', request, cast, async (made) => (await meetings.read(made))!);
    },
  }),
);
