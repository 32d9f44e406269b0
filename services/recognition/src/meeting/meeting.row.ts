import { defineEntity, p } from '@mikro-orm/core';

export const MeetingRow = defineEntity({
  name: 'MeetingRow',
  tableName: 'meeting',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    roundId: p.text(),
    heldOn: p.date(),
    members: p.integer(),
    quorum: p.integer(),
  },
  indexes: [{ properties: ['roundId', 'id'] }],
});

export const AttendanceRow = defineEntity({
  name: 'AttendanceRow',
  tableName: 'attendance',
  properties: {
    meetingId: p.text().primary(),
    seatId: p.text().primary(),
    present: p.boolean(),
    writtenOpinion: p.boolean(),
  },
});

/** The box of one ballot: sums and nothing else. */
export const BallotRow = defineEntity({
  name: 'BallotRow',
  tableName: 'ballot',
  properties: {
    meetingId: p.text().primary(),
    nominationId: p.text().primary(),
    required: p.integer(),
    votesFor: p.integer(),
    votesAgainst: p.integer(),
    abstentions: p.integer(),
    closedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['nominationId'] }],
});

/** Who has voted; neither when nor how. */
export const BallotVoterRow = defineEntity({
  name: 'BallotVoterRow',
  tableName: 'ballot_voter',
  properties: {
    meetingId: p.text().primary(),
    nominationId: p.text().primary(),
    seatId: p.text().primary(),
  },
});

export const meetingRows = [MeetingRow, AttendanceRow, BallotRow, BallotVoterRow] as const;
