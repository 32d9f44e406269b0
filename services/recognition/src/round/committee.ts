import { type Actor, hasRole, type Role } from '@twinning/domain/actor';
import type { Day } from '@twinning/domain/day';
import { covers } from '@twinning/domain/period';
import { Refusal } from '@twinning/domain/refusal';
import type { AwardPhase, AwardRound, CommitteeSeat, SeatRole } from './award-round.ts';

export class NotACommitteeMember extends Refusal {
  override readonly denies = true;

  constructor() {
    super({
      vi: 'Bạn không có tên trong hội đồng của đợt này vào hôm nay, hoặc việc này không thuộc vị trí của bạn.',
      en: 'You hold no seat on the committee of this round today, or this step does not belong to your seat.',
    });
  }
}

const phases: Record<AwardPhase, { vi: string; en: string }> = {
  DRAFT: { vi: 'đang chuẩn bị', en: 'being prepared' },
  NOMINATION: { vi: 'nhận hồ sơ', en: 'open for nominations' },
  ASSESSMENT: { vi: 'xét điều kiện', en: 'assessing eligibility' },
  SCORING: { vi: 'chấm điểm', en: 'open for scoring' },
  SHORTLISTING: { vi: 'chọn danh sách', en: 'shortlisting' },
  DELIBERATION: { vi: 'họp hội đồng', en: 'in deliberation' },
  PUBLICATION: { vi: 'công khai', en: 'published for objections' },
  DECIDED: { vi: 'đã quyết định', en: 'decided' },
  CLOSED: { vi: 'đã đóng', en: 'closed' },
};

export class NotInThisPhase extends Refusal {
  constructor(phase: AwardPhase) {
    super({
      vi: `Đợt khen thưởng đang ở bước "${phases[phase].vi}" nên chưa làm hoặc không còn làm được việc này.`,
      en: `The round is ${phases[phase].en}: this step comes earlier or later.`,
    });
  }
}

export const inPhase = (round: AwardRound, ...wanted: readonly AwardPhase[]): void => {
  if (!wanted.includes(round.phase)) throw new NotInThisPhase(round.phase);
};

export const seatedOn = (round: Pick<AwardRound, 'seats'>, day: Day): readonly CommitteeSeat[] =>
  round.seats.filter((seat) => covers(seat, day));

const rights: Readonly<Record<SeatRole, Role>> = {
  CHAIR: 'COMMITTEE_CHAIR',
  SECRETARY: 'COMMITTEE_SECRETARY',
  MEMBER: 'COMMITTEE_MEMBER',
};

/**
 * A seat is taken with the right of its kind: when that ends, so does what the seat allows, the same day. So whoever
 * opens ways back into accounts knows a judge's by the right.
 */
export const mayTake = (actor: Actor, { role }: Pick<CommitteeSeat, 'role'>): boolean => hasRole(actor, rights[role]);

export function seatOf(round: Pick<AwardRound, 'seats'>, actor: Actor): CommitteeSeat | undefined {
  if (!actor.accountId) return undefined;
  return seatedOn(round, actor.day).find(
    (seat) => (seat.accountId === actor.accountId || seat.personId === actor.personId) && mayTake(actor, seat),
  );
}

/** The actor's seat in this round today, when it is one of those that take this step. */
export function takingPart(round: AwardRound, actor: Actor, ...wanted: readonly SeatRole[]): CommitteeSeat {
  const seat = seatOf(round, actor);
  if (!seat || (wanted.length > 0 && !wanted.includes(seat.role))) throw new NotACommitteeMember();
  return seat;
}
