import type { Actor } from '@twinning/domain/actor';
import { NotFound, Refusal } from '@twinning/domain/refusal';
import type { AwardRound } from '../round/award-round.ts';
import { takingPart } from '../round/committee.ts';
import type { Conflict, Ruling } from './conflict.ts';

export class NoConflict extends Refusal {
  constructor() {
    super({
      vi: 'Thành viên này không có xung đột lợi ích nào để bác bỏ.',
      en: 'This member has no conflict of interest to dismiss.',
    });
  }
}

/**
 * The chair rules on a member's conflict. A dismissal covers the paths known today; a pin stands whether the graph
 * shows a path or not. Nobody rules on themselves: a chair with a conflict does not see the nomination.
 */
export function ruleOnConflict(
  round: AwardRound,
  personId: string,
  found: readonly Conflict[],
  { state, reason }: Pick<Ruling, 'state' | 'reason'>,
  actor: Actor,
): Ruling {
  takingPart(round, actor, 'CHAIR');
  if (!round.seats.some((seat) => seat.personId === personId)) throw new NotFound();
  const keys = found.filter((conflict) => conflict.personId === personId).map(({ key }) => key);
  if (state === 'DISMISSED' && keys.length === 0) throw new NoConflict();
  return { state, reason, keys };
}
