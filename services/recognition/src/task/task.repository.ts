import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import type { SeatRole } from '../round/award-round.ts';
import type { Viewpoints } from '../viewpoint/viewpoint.repository.ts';
import type { Viewpoint } from '../viewpoint/viewpoint.ts';
import { type RecognitionTask, taskKinds } from './task.ts';

/** What waits for the caller, in one statement; what a conflict hides from them waits for others. */
export function recognitionTasks(work: Work, viewpoints: Viewpoints) {
  return {
    async waiting(first: number): Promise<RecognitionTask[]> {
      const viewpoint = await viewpoints.here();
      const writing = [...viewpoint.own];
      return rowsOf(
        work.em,
        sql<RecognitionTask>`with task as (${ofNominators(writing)} union all ${ofSeats(viewpoint)} union all ${ofRounds(viewpoint)})
          select kind, "nominationId", "roundId", "onBehalfOf", "dueOn"::text from task
          order by array_position(${[...taskKinds]}::text[], kind), "dueOn" nulls last, "roundId" desc, "nominationId" limit ${first}`,
      );
    },
  };
}

const ofNominators = (organizations: readonly string[]) => sql`
  select case status when 'DRAFT' then 'SUBMIT_NOMINATION' else 'REVISE_NOMINATION' end as kind, nomination.id as "nominationId",
    round_id as "roundId", nominator_id as "onBehalfOf", null::date as "dueOn"
  from nomination join award_round on award_round.id = round_id and phase in ('NOMINATION', 'ASSESSMENT')
  where nominator_id = any(${[...organizations]}) and status in ('DRAFT', 'RETURNED')`;

const seated = ({ seats }: Viewpoint, ...roles: readonly SeatRole[]): string[] =>
  [...seats].flatMap(([roundId, { role }]) => (roles.length === 0 || roles.includes(role) ? [roundId] : []));

const ofSeats = (viewpoint: Viewpoint) => {
  const mine = [...viewpoint.seats.values()].map(({ id }) => id);
  return sql`
  select 'ASSESS_NOMINATION', nomination.id, round_id, null, null::date
  from nomination join award_round on award_round.id = round_id and phase in ('NOMINATION', 'ASSESSMENT', 'SCORING')
  where round_id = any(${seated(viewpoint, 'SECRETARY')}) and status = 'SUBMITTED' and nomination.id <> all(${[...viewpoint.barred]})
  union all
  select 'HAND_IN_SCORES', nomination.id, round_id, null, null
  from nomination join award_round on award_round.id = round_id and phase = 'SCORING'
  where round_id = any(${seated(viewpoint)}) and status = 'ELIGIBLE' and nomination.id <> all(${[...viewpoint.barred]})
    and not exists (select from score_sheet where nomination_id = nomination.id and seat_id = any(${mine}))
  union all
  select 'CAST_BALLOT', ballot.nomination_id, meeting.round_id, null, null
  from ballot join meeting on meeting.id = ballot.meeting_id
  join attendance on attendance.meeting_id = meeting.id and seat_id = any(${mine}) and (present or written_opinion)
  where closed_at is null and ballot.nomination_id <> all(${[...viewpoint.barred]})
    and not exists (select from ballot_voter voter where voter.meeting_id = meeting.id
      and voter.nomination_id = ballot.nomination_id and voter.seat_id = attendance.seat_id)`;
};

const ofRounds = (viewpoint: Viewpoint) => {
  const leading = seated(viewpoint, 'CHAIR', 'SECRETARY');
  const chaired = seated(viewpoint, 'CHAIR');
  const stands = (status: string) =>
    sql`exists (select from nomination where round_id = award_round.id and status = ${status})`;
  return sql`
  select 'CLOSE_SCORING', null, id, null, null::date from award_round where phase = 'SCORING' and id = any(${leading})
  union all
  select 'HOLD_MEETING', null, id, null, null from award_round
  where phase in ('SHORTLISTING', 'DELIBERATION') and id = any(${leading}) and exists (select from nomination
    where round_id = award_round.id and status = 'SHORTLISTED'
      and not exists (select from ballot where nomination_id = nomination.id and closed_at is null))
  union all
  select 'PUBLISH_PROPOSALS', null, id, null, null from award_round
  where phase = 'DELIBERATION' and (id = any(${leading}) or ${viewpoint.department}) and ${stands('PROPOSED')}
  union all
  select 'DECIDE_AWARDS', null, id, null, published_until from award_round
  where phase = 'PUBLICATION' and (id = any(${chaired}) or ${viewpoint.department})`;
};
