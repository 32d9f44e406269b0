import { type Actor, workingOrSittingAt } from '@twinning/domain/actor';
import { Refusal } from '@twinning/domain/refusal';
import type { AwardRound } from '../round/award-round.ts';
import { inPhase, takingPart } from '../round/committee.ts';
import type { Nomination, NominationEvent } from './nomination.ts';

export class NotSubmitted extends Refusal {
  constructor() {
    super({
      vi: 'Hồ sơ này không ở trạng thái đã gửi, chờ xét. Hãy tải lại trang.',
      en: 'This nomination is not waiting to be assessed. Reload the page.',
    });
  }
}

/** The secretary sends a dossier back with a reason while nominations can still be submitted again. */
export function returnNomination(
  nomination: Nomination,
  round: AwardRound,
  { onBehalfOf, reason }: { onBehalfOf: string; reason: string },
  actor: Actor,
): NominationEvent[] {
  workingOrSittingAt(actor, onBehalfOf);
  takingPart(round, actor, 'SECRETARY');
  inPhase(round, 'NOMINATION', 'ASSESSMENT');
  if (nomination.status !== 'SUBMITTED') throw new NotSubmitted();
  return [{ type: 'NominationReturned', reason }];
}
