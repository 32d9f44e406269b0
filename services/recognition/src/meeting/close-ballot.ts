import { type Actor, workingOrSittingAt } from '@twinning/domain/actor';
import { NotFound, Refusal } from '@twinning/domain/refusal';
import type { AwardRound } from '../round/award-round.ts';
import { inPhase, takingPart } from '../round/committee.ts';
import { BallotClosed } from './cast-ballot.ts';
import type { Meeting } from './meeting.ts';

export class VotesOutstanding extends Refusal {
  constructor(missing: number) {
    super({
      vi: `Còn thiếu ${missing} phiếu mới được kiểm: kiểm quá sớm sẽ lộ phiếu của từng người. Hãy nhắc các uỷ viên dự họp bỏ phiếu.`,
      en: `${missing} more must vote before the count: counted too early, the sums would tell who voted what. Remind those who attend.`,
    });
  }
}

type Closing = {
  nominationId: string;
  onBehalfOf: string;
  /** Members whom a conflict keeps from this nomination. */
  barred: ReadonlySet<string>;
};

/** As many must have voted as make a quorum, or all who attend and may, so that no sum tells a single vote. */
function votesOutstanding(
  { attendance, quorum }: Meeting,
  { seats }: AwardRound,
  barred: Closing['barred'],
  cast: number,
): number {
  const persons = new Map(seats.map(({ id, personId }) => [id, personId]));
  const attending = attendance.filter(({ present, writtenOpinion }) => present || writtenOpinion);
  const mayVote = attending.filter(({ seatId }) => !barred.has(persons.get(seatId) ?? ''));
  return Math.max(0, Math.min(quorum, mayVote.length) - cast);
}

/** Counts the box: a nomination is proposed when enough of ALL members voted for it; silence is no vote for. */
export function closeBallot(
  meeting: Meeting,
  round: AwardRound,
  { nominationId, onBehalfOf, barred }: Closing,
  actor: Actor,
): 'PROPOSED' | 'REJECTED' {
  workingOrSittingAt(actor, onBehalfOf);
  takingPart(round, actor, 'CHAIR', 'SECRETARY');
  inPhase(round, 'DELIBERATION');
  const ballot = meeting.ballots.find((each) => each.nominationId === nominationId);
  if (!ballot) throw new NotFound();
  if (ballot.closedAt) throw new BallotClosed();
  const missing = votesOutstanding(meeting, round, barred, ballot.voted.length);
  if (missing > 0) throw new VotesOutstanding(missing);
  return ballot.for >= ballot.required ? 'PROPOSED' : 'REJECTED';
}
