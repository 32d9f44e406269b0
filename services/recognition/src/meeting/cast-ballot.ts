import { NotFound, Refusal } from '@twinning/domain/refusal';
import type { AwardRound, CommitteeSeat } from '../round/award-round.ts';
import type { Ballot, Meeting } from './meeting.ts';

export class BallotClosed extends Refusal {
  constructor() {
    super({
      vi: 'Cuộc bỏ phiếu về hồ sơ này đã kết thúc.',
      en: 'The ballot on this nomination is closed.',
    });
  }
}

export class NotAttending extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Bạn không dự họp và không có ý kiến bằng văn bản. Hãy nhờ thư ký ghi nhận trước.',
      en: 'You neither attend this meeting nor gave a written opinion. Ask the secretary to enter it first.',
    });
  }
}

export class AlreadyVoted extends Refusal {
  constructor() {
    super({ vi: 'Bạn đã bỏ phiếu về hồ sơ này.', en: 'You have voted on this nomination.' });
  }
}

/** Whether a seat may put one more vote into the box; which vote it is does not matter here. Boxes close with the deliberation. */
export function castBallot(
  meeting: Meeting,
  { phase }: Pick<AwardRound, 'phase'>,
  nominationId: string,
  seat: CommitteeSeat,
): Ballot {
  const ballot = meeting.ballots.find((each) => each.nominationId === nominationId);
  if (!ballot) throw new NotFound();
  if (ballot.closedAt || phase !== 'DELIBERATION') throw new BallotClosed();
  const attendance = meeting.attendance.find(({ seatId }) => seatId === seat.id);
  if (!attendance?.present && !attendance?.writtenOpinion) throw new NotAttending();
  if (ballot.voted.includes(seat.id)) throw new AlreadyVoted();
  return ballot;
}
