import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import DataLoader from 'dataloader';
import type { Viewpoints } from '../viewpoint/viewpoint.repository.ts';
import { mayViewCommittee } from '../viewpoint/viewpoint.ts';
import { awaitingBallot } from './awaiting-ballot.repository.ts';
import type { BallotChoice, Meeting } from './meeting.ts';
import { type MeetingFields, wholeMeetings } from './read-meetings.repository.ts';

const columns = { FOR: sql.ref('votes_for'), AGAINST: sql.ref('votes_against'), ABSTAIN: sql.ref('abstentions') };

export function meetings(work: Work, viewpoints: Viewpoints) {
  const byRound = new DataLoader<string, Meeting[]>(async (rounds) => {
    const viewpoint = await viewpoints.here();
    const open = rounds.filter((id) => mayViewCommittee(id, viewpoint));
    const rows = await rowsOf(
      work.em,
      sql<MeetingFields>`select * from meeting where round_id = any(${open}) order by held_on desc, id desc limit 500`,
    );
    const of = Map.groupBy(await wholeMeetings(work.em, rows), ({ roundId }) => roundId);
    return rounds.map((id) => of.get(id) ?? []);
  });

  async function find(em: EntityManager, id: string): Promise<Meeting | null> {
    const rows = await rowsOf(em, sql<MeetingFields>`select * from meeting where id = ${id}`);
    return (await wholeMeetings(em, rows))[0] ?? null;
  }

  return {
    /** Meetings of a round, the latest first; none for whoever may not see into the committee. */
    ofRound: (roundId: string) => byRound.load(roundId),

    awaitingBallot,

    /** Without regard to who asks: for the rules, and to replay an answer given before. */
    read: (id: string) => find(work.em, id),

    /** Holds the ballots of a meeting until the transaction ends. */
    async held(tx: EntityManager, id: string): Promise<Meeting | null> {
      await rowsOf(tx, sql`select from meeting where id = ${id} for update`);
      return find(tx, id);
    },

    async add(tx: EntityManager, meeting: Meeting): Promise<void> {
      const { id, version, roundId, heldOn, members, quorum, attendance, ballots } = meeting;
      byRound.clear(roundId);
      await rowsOf(
        tx,
        sql`insert into meeting (id, version, round_id, held_on, members, quorum)
          values (${id}, ${version}, ${roundId}, ${heldOn}, ${members}, ${quorum})`,
      );
      await rowsOf(
        tx,
        sql`insert into attendance (meeting_id, seat_id, present, written_opinion)
          select ${id}, "seatId", present, "writtenOpinion" from jsonb_to_recordset(${JSON.stringify(attendance)}::jsonb)
            as new("seatId" text, present boolean, "writtenOpinion" boolean)`,
      );
      await rowsOf(
        tx,
        sql`insert into ballot (meeting_id, nomination_id, required, votes_for, votes_against, abstentions)
          select ${id}, "nominationId", required, 0, 0, 0 from jsonb_to_recordset(${JSON.stringify(ballots)}::jsonb)
            as new("nominationId" text, required int)`,
      );
    },

    /** Notes that a seat has voted, and adds the vote to the sums: two facts that nothing joins. */
    async count(
      tx: EntityManager,
      meeting: Meeting,
      nominationId: string,
      seatId: string,
      choice: BallotChoice,
    ): Promise<void> {
      byRound.clear(meeting.roundId);
      await rowsOf(
        tx,
        sql`insert into ballot_voter (meeting_id, nomination_id, seat_id) values (${meeting.id}, ${nominationId}, ${seatId})`,
      );
      await rowsOf(
        tx,
        sql`update ballot set ${columns[choice]} = ${columns[choice]} + 1 where meeting_id = ${meeting.id} and nomination_id = ${nominationId}`,
      );
    },

    async close(tx: EntityManager, meeting: Meeting, nominationId: string): Promise<void> {
      byRound.clear(meeting.roundId);
      await rowsOf(
        tx,
        sql`update ballot set closed_at = ${work.now()} where meeting_id = ${meeting.id} and nomination_id = ${nominationId}`,
      );
      await rowsOf(tx, sql`update meeting set version = version + 1 where id = ${meeting.id}`);
    },
  };
}

export type Meetings = ReturnType<typeof meetings>;
