import { type Actor, workingOrSittingAt } from '@twinning/domain/actor';
import { addDays, type Day } from '@twinning/domain/day';
import { InvalidInput, type Issue, Refusal } from '@twinning/domain/refusal';
import { type AwardPolicy, needed } from '../policy/award-policy.ts';
import type { AwardRound, CommitteeSeat } from '../round/award-round.ts';
import { inPhase, seatedOn, takingPart } from '../round/committee.ts';
import type { Meeting } from './meeting.ts';

export class NoQuorum extends Refusal {
  constructor(present: number, quorum: number) {
    super({
      vi: `Mới có ${present} thành viên dự họp, cần ít nhất ${quorum}. Hãy họp vào dịp khác.`,
      en: `${present} members are present, ${quorum} are needed. Meet another day.`,
    });
  }
}

export class NothingShortlisted extends Refusal {
  constructor() {
    super({
      vi: 'Chưa có hồ sơ nào trong danh sách bỏ phiếu. Hãy chọn danh sách trước.',
      en: 'Nothing is on the shortlist to vote on. Choose a shortlist first.',
    });
  }
}

export type HoldMeeting = {
  id: string;
  onBehalfOf: string;
  heldOn: Day;
  present: readonly string[];
  writtenOpinions: readonly string[];
};

/**
 * Opens a meeting with its attendance and a ballot on everything shortlisted. Only who is present makes the quorum; who
 * is absent may vote by written opinion.
 */
export function holdMeeting(
  round: AwardRound,
  policy: AwardPolicy,
  { id, onBehalfOf, heldOn, present, writtenOpinions }: HoldMeeting,
  shortlisted: readonly string[],
  actor: Actor,
): Meeting {
  workingOrSittingAt(actor, onBehalfOf);
  takingPart(round, actor, 'CHAIR', 'SECRETARY');
  inPhase(round, 'SHORTLISTING', 'DELIBERATION');
  const seats = seatedOn(round, heldOn);
  const issues = [
    ...whichDay(heldOn, round, actor.day),
    ...strangers(present, seats, [], 'present'),
    ...strangers(writtenOpinions, seats, present, 'writtenOpinions'),
  ];
  if (issues.length > 0) throw new InvalidInput(issues);
  if (shortlisted.length === 0) throw new NothingShortlisted();
  const quorum = needed(policy.quorum, seats.length);
  const attending = new Set(present).size;
  if (attending < quorum) throw new NoQuorum(attending, quorum);
  return {
    id,
    version: 1,
    roundId: round.id,
    heldOn,
    members: seats.length,
    quorum,
    attendance: seats.map((seat) => ({
      seatId: seat.id,
      present: present.includes(seat.personId),
      writtenOpinion: writtenOpinions.includes(seat.personId),
    })),
    ballots: shortlisted.map((nominationId) => ({
      nominationId,
      required: needed(policy.ballot, seats.length),
      for: 0,
      against: 0,
      abstain: 0,
      closedAt: null,
      voted: [],
    })),
  };
}

/** Minutes are often entered a few days later, never before the meeting. */
function whichDay(heldOn: Day, round: AwardRound, today: Day): Issue[] {
  if (heldOn <= today && heldOn >= round.openedOn && heldOn >= addDays(today, -60)) return [];
  const text = {
    vi: 'Ngày họp phải từ khi mở đợt đến hôm nay và không quá 60 ngày trước.',
    en: 'The meeting lies between the opening of the round and today, at most 60 days back.',
  };
  return [{ path: 'heldOn', text }];
}

function strangers(
  persons: readonly string[],
  seats: readonly CommitteeSeat[],
  elsewhere: readonly string[],
  path: string,
): Issue[] {
  const text = {
    vi: 'Người này không có ghế trong hội đồng vào ngày họp, hoặc đã được ghi ở trên.',
    en: 'This person has no seat on the day of the meeting, or is entered above.',
  };
  return persons.flatMap((person, index) =>
    !seats.some(({ personId }) => personId === person) || persons.indexOf(person) < index || elsewhere.includes(person)
      ? { path: `${path}.${index}`, text }
      : [],
  );
}
