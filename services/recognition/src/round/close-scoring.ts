import { type Actor, workingOrSittingAt } from '@twinning/domain/actor';
import type { NominationStatus } from '../nomination/nomination.ts';
import type { AwardRound, RoundEvent } from './award-round.ts';
import { inPhase, takingPart } from './committee.ts';

export type Scored = { id: string; status: NominationStatus; sheets: number };
export type Step = { events: readonly RoundEvent[]; moved: readonly string[] };

/** Ends the scoring: what somebody scored goes on, what nobody scored stays where it is. */
export function closeScoring(
  round: AwardRound,
  nominations: readonly Scored[],
  onBehalfOf: string,
  actor: Actor,
): Step {
  workingOrSittingAt(actor, onBehalfOf);
  takingPart(round, actor, 'CHAIR', 'SECRETARY');
  inPhase(round, 'SCORING');
  return {
    events: [{ type: 'PhaseReached', phase: 'SHORTLISTING' }],
    moved: nominations.filter(({ status, sheets }) => status === 'ELIGIBLE' && sheets > 0).map(({ id }) => id),
  };
}
