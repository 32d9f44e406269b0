import { type Actor, workingOrSittingAt } from '@twinning/domain/actor';
import { Refusal } from '@twinning/domain/refusal';
import type { AwardRound, RoundEvent } from './award-round.ts';
import { inPhase, takingPart } from './committee.ts';

export class NothingToScore extends Refusal {
  constructor() {
    super({
      vi: 'Chưa có hồ sơ nào đủ điều kiện. Hãy xét điều kiện trước khi mở chấm điểm.',
      en: 'No nomination is eligible yet. Assess eligibility before opening the scoring.',
    });
  }
}

/** The chair or the secretary opens the scoring once something is eligible. */
export function openScoring(round: AwardRound, eligible: number, onBehalfOf: string, actor: Actor): RoundEvent[] {
  workingOrSittingAt(actor, onBehalfOf);
  takingPart(round, actor, 'CHAIR', 'SECRETARY');
  inPhase(round, 'NOMINATION', 'ASSESSMENT');
  if (eligible === 0) throw new NothingToScore();
  return [{ type: 'PhaseReached', phase: 'SCORING' }];
}
