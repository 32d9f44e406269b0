import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { NominationType } from '../nomination/nomination.graphql.ts';
import { OfficialDocumentType } from '../references/organization.graphql.ts';
import { AwardRoundType } from '../round/award-round.graphql.ts';
import type { CommitteeSeat } from '../round/award-round.ts';
import { CommitteeSeatType, QuorumType } from '../round/committee.graphql.ts';
import { type Attendance, type Ballot, type Meeting, presentAt } from './meeting.ts';

const everyone = { authScopes: { everyone: true } } as const;

const AttendanceType = builder.objectRef<Attendance & { seat: CommitteeSeat }>('Attendance').implement({
  ...everyone,
  description: 'Whether a member took part.',
  fields: (t) => ({
    seat: t.expose('seat', { type: CommitteeSeatType, description: 'The seat.' }),
    present: t.exposeBoolean('present', { description: 'Whether its holder was present.' }),
    writtenOpinion: t.exposeBoolean('writtenOpinion', {
      description: 'Whether its holder, absent, votes by written opinion.',
    }),
  }),
});

const sums = { as: 'ballot', of: ({ nominationId }: Ballot) => ({ id: nominationId }) };

const BallotType = builder.objectRef<Ballot & { roundId: string }>('Ballot').implement({
  ...everyone,
  description: 'A secret ballot on one nomination. Who has voted is kept, and the sums; nothing joins the two.',
  fields: (t) => ({
    nomination: t.field({
      type: NominationType,
      description: 'What it is about.',
      resolve: async ({ nominationId }, _args, { nominations }) => (await nominations.find(nominationId))!,
    }),
    required: t.exposeInt('required', {
      description: 'Votes for that are needed, counted of all members with a seat.',
    }),
    for: t.int({
      noted: sums,
      nullable: true,
      description: 'Votes for; null while it is open.',
      resolve: (ballot) => (ballot.closedAt ? ballot.for : null),
    }),
    against: t.int({
      noted: sums,
      nullable: true,
      description: 'Votes against; null while it is open.',
      resolve: ({ closedAt, against }) => (closedAt ? against : null),
    }),
    abstain: t.int({
      noted: sums,
      nullable: true,
      description: 'Abstentions; null while it is open.',
      resolve: ({ closedAt, abstain }) => (closedAt ? abstain : null),
    }),
    passed: t.boolean({
      noted: sums,
      nullable: true,
      description: 'Whether enough members voted for; null while it is open.',
      resolve: (ballot) => (ballot.closedAt ? ballot.for >= ballot.required : null),
    }),
    closedAt: t.expose('closedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was closed; null while it is open.',
    }),
    ownVoteCast: t.boolean({
      description: 'Whether the caller has voted.',
      resolve: async ({ roundId, voted }, _args, { viewpoints }) => {
        const seat = (await viewpoints.here()).seats.get(roundId);
        return seat !== undefined && voted.includes(seat.id);
      },
    }),
  }),
});

/** Ballots on nominations that the caller may see: a conflict hides the ballot with the nomination. */
async function ballotsFor({ ballots, roundId }: Meeting, { nominations }: Context) {
  const seen = await Promise.all(ballots.map(({ nominationId }) => nominations.find(nominationId)));
  return ballots.flatMap((ballot, index) => (seen[index] ? { ...ballot, roundId } : []));
}

export const MeetingType = builder.objectRef<Meeting>('Meeting').implement({
  ...everyone,
  description: 'A meeting of the committee.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `mtg_…`.' }),
    heldOn: t.expose('heldOn', { type: 'Date', description: 'The day.' }),
    version: t.exposeInt('version', { description: 'Grows with each ballot that is closed.' }),
    attendance: t.field({
      noted: 'attendance',
      type: [AttendanceType],
      description: 'Everybody who had a seat on that day.',
      resolve: async ({ attendance, roundId }, _args, { rounds }) => {
        const seats = new Map((await rounds.find(roundId))!.seats.map((seat) => [seat.id, seat]));
        return attendance.map((row) => ({ ...row, seat: seats.get(row.seatId)! }));
      },
    }),
    quorum: t.field({
      type: QuorumType,
      description: 'As it was on that day.',
      resolve: (meeting) => ({ required: meeting.quorum, present: presentAt(meeting) }),
    }),
    ballots: t.field({
      type: [BallotType],
      description: 'One for each nomination of the shortlist that the caller may see.',
      resolve: (meeting, _args, context) => ballotsFor(meeting, context),
    }),
    minutes: t.field({
      type: OfficialDocumentType,
      nullable: true,
      description: 'Its minutes; null until they are filed as a paper.',
      resolve: () => null,
    }),
  }),
});

builder.objectField(AwardRoundType, 'meetings', (t) =>
  t.field({
    type: [MeetingType],
    description:
      'Meetings of the committee, the latest first; for its members, the department and auditors, empty for others.',
    resolve: ({ id }, _args, { meetings }) => meetings.ofRound(id),
  }),
);
