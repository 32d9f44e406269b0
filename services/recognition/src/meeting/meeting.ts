import type { Day } from '@twinning/domain/day';

/** A meeting of the committee: who attended, and a secret ballot on each nomination of the shortlist. */
export type BallotChoice = 'FOR' | 'AGAINST' | 'ABSTAIN';
export type Attendance = { seatId: string; present: boolean; writtenOpinion: boolean };

/** Only sums are kept: no vote can be told from another, and nothing tells who cast which. */
export type Ballot = {
  nominationId: string;
  /** Votes for that a proposal needs, counted of all members with a seat on the day of the meeting. */
  required: number;
  for: number;
  against: number;
  abstain: number;
  closedAt: Date | null;
  /** Seats that have voted. */
  voted: readonly string[];
};

export type Meeting = {
  id: string;
  version: number;
  roundId: string;
  heldOn: Day;
  /** Members with a seat on that day. */
  members: number;
  /** How many of them had to be present. */
  quorum: number;
  attendance: readonly Attendance[];
  ballots: readonly Ballot[];
};

export const presentAt = ({ attendance }: Pick<Meeting, 'attendance'>): number =>
  attendance.filter(({ present }) => present).length;
