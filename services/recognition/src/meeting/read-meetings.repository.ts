import type { EntityManager } from '@mikro-orm/postgresql';
import type { Day } from '@twinning/domain/day';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Attendance, Ballot, Meeting } from './meeting.ts';

export type MeetingFields = {
  id: string;
  version: number;
  round_id: string;
  held_on: Day;
  members: number;
  quorum: number;
};
type AttendanceFields = Attendance & { meetingId: string };
type BallotFields = Ballot & { meetingId: string; closedAt: Date | null };

/** Completes rows of meetings with attendance and ballots: two statements for any number. */
export async function wholeMeetings(em: EntityManager, rows: readonly MeetingFields[]): Promise<Meeting[]> {
  const ids = rows.map(({ id }) => id);
  const attendance = await rowsOf(
    em,
    sql<AttendanceFields>`select meeting_id as "meetingId", seat_id as "seatId", present, written_opinion as "writtenOpinion"
      from attendance where meeting_id = any(${ids}) order by seat_id`,
  );
  const ballots = await rowsOf(
    em,
    sql<BallotFields>`select meeting_id as "meetingId", nomination_id as "nominationId", required, votes_for as "for",
        votes_against as against, abstentions as abstain, closed_at as "closedAt",
        array(select seat_id from ballot_voter voter
          where voter.meeting_id = ballot.meeting_id and voter.nomination_id = ballot.nomination_id order by seat_id) as voted
      from ballot where meeting_id = any(${ids}) order by nomination_id`,
  );
  const attendanceOf = Map.groupBy(attendance, ({ meetingId }) => meetingId);
  const ballotsOf = Map.groupBy(ballots, ({ meetingId }) => meetingId);
  return rows.map(({ round_id, held_on, ...meeting }) => ({
    ...meeting,
    roundId: round_id,
    heldOn: held_on,
    attendance: attendanceOf.get(meeting.id) ?? [],
    ballots: ballotsOf.get(meeting.id) ?? [],
  }));
}
