import { NotFound, StaleVersion } from '@twinning/domain/refusal';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { bars } from '../conflict/conflict.ts';
import { id, step, stepFields } from '../inputs.graphql.ts';
import { announcement } from '../nomination/nomination-announcement.ts';
import { NotACommitteeMember, NotInThisPhase } from '../round/committee.ts';
import { mayView } from '../viewpoint/viewpoint.ts';
import { BallotClosed } from './cast-ballot.ts';
import { closeBallot, VotesOutstanding } from './close-ballot.ts';
import { MeetingType } from './meeting.graphql.ts';

house.refusal(VotesOutstanding, 'Too few have voted for a count that tells no single vote.');

const CloseBallotInput = builder.inputType('CloseBallotInput', {
  description: 'A ballot to count.',
  fields: (t) => ({
    ...stepFields(t),
    meetingId: t.id({ description: 'The meeting.' }),
    nominationId: t.id({ description: 'The nomination.' }),
  }),
});

const input = z.object({ ...step, meetingId: id, nominationId: id });

builder.mutationField('closeBallot', (t) =>
  t.field({
    description:
      'Counts a ballot: PROPOSED when the share of ALL members that the policy asks for voted for, else REJECTED; absent and barred members count among all. Needs the votes of a quorum, or of all who attend and may vote. For the chair and the secretary.',
    authScopes: { signedIn: true },
    type: MeetingType,
    errors: { types: [BallotClosed, NotACommitteeMember, NotInThisPhase, VotesOutstanding] },
    args: { input: t.arg({ type: CloseBallotInput, description: 'The ballot.' }) },
    resolve: (_root, args, { meetings, nominations, viewpoints, conflicts, actor, work }) => {
      const { meetingId, nominationId, expectedVersion, onBehalfOf } = parseInput(input, args.input);
      const close = () =>
        work.transaction(async (tx) => {
          const { nomination, round } = await nominations.held(tx, nominationId);
          const meeting = await meetings.held(tx, meetingId);
          if (!meeting || !mayView(nomination, await viewpoints.here())) throw new NotFound();
          if (expectedVersion != null && expectedVersion !== meeting.version) throw new StaleVersion();
          const found = await conflicts.ofNomination(nominationId);
          const barred = new Set(found.filter((conflict) => bars([conflict])).map(({ personId }) => personId));
          const outcome = closeBallot(meeting, round, { nominationId, onBehalfOf, barred }, actor);
          await meetings.close(tx, meeting, nominationId);
          await nominations.advance(tx, [nominationId], outcome);
          // The count is in no entry, as no vote is.
          const told = { before: { meetingId, ballot: 'OPEN' }, after: { meetingId, ballot: 'CLOSED', outcome } };
          const counted = announcement('recognition.ballot-closed.v1', { ...nomination, status: outcome }, told);
          await work.announce(tx, [counted]);
          return (await meetings.read(meetingId))!;
        });
      return once(work, 'closeBallot', args.input, close, async (made) => (await meetings.read(made))!);
    },
  }),
);
