import { type Actor, isDepartment, workingOrSittingAt } from '@twinning/domain/actor';
import { overlap } from '@twinning/domain/period';
import { InvalidInput, Refusal } from '@twinning/domain/refusal';
import type { AwardRound, CommitteeSeat, RoundEvent } from './award-round.ts';
import { inPhase, NotACommitteeMember } from './committee.ts';

export class SeatTaken extends Refusal {
  constructor() {
    super({
      vi: 'Người này đã có tên trong hội đồng, hoặc vị trí này đã có người trong thời gian đó.',
      en: 'This person sits on the committee already, or the seat is held by somebody in that term.',
    });
  }
}

/** Two names behind one account would be one member with two votes. */
const sameAccount = (one: CommitteeSeat, other: CommitteeSeat): boolean =>
  one.accountId !== null && one.accountId === other.accountId;

/** Whoever runs the round seats its members: judges do not choose judges. One chair and one secretary at a time. */
export function seatMember(round: AwardRound, seat: CommitteeSeat, onBehalfOf: string, actor: Actor): RoundEvent[] {
  workingOrSittingAt(actor, onBehalfOf);
  if (!isDepartment(actor)) throw new NotACommitteeMember();
  inPhase(round, 'NOMINATION', 'ASSESSMENT', 'SCORING', 'SHORTLISTING', 'DELIBERATION');
  if (seat.to !== null && seat.to <= seat.from)
    throw new InvalidInput([
      {
        path: 'to',
        text: { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The end must come after the beginning.' },
      },
    ]);
  const clash = round.seats.some(
    (other) =>
      overlap(other, seat) &&
      (other.personId === seat.personId ||
        sameAccount(other, seat) ||
        (seat.role !== 'MEMBER' && other.role === seat.role)),
  );
  if (clash) throw new SeatTaken();
  return [{ type: 'MemberSeated', seat }];
}
