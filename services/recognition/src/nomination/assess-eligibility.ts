import { type Actor, workingOrSittingAt } from '@twinning/domain/actor';
import type { AwardPolicy } from '../policy/award-policy.ts';
import type { AwardRound } from '../round/award-round.ts';
import { inPhase, takingPart } from '../round/committee.ts';
import type { TrackRecord } from './dossier.ts';
import { findingsOf } from './eligibility.ts';
import type { Nomination, NominationEvent } from './nomination.ts';
import { NotSubmitted } from './return-nomination.ts';

const assessable: ReadonlySet<string> = new Set(['SUBMITTED', 'ELIGIBLE', 'INELIGIBLE']);

/** The secretary has the policy's rules run over the record; a new run replaces the findings of the last one. */
export function assessEligibility(
  nomination: Nomination,
  round: AwardRound,
  { policy, record, onBehalfOf }: { policy: AwardPolicy; record: TrackRecord; onBehalfOf: string },
  actor: Actor,
): NominationEvent[] {
  workingOrSittingAt(actor, onBehalfOf);
  takingPart(round, actor, 'SECRETARY');
  inPhase(round, 'NOMINATION', 'ASSESSMENT', 'SCORING');
  if (!assessable.has(nomination.status)) throw new NotSubmitted();
  return [{ type: 'EligibilityAssessed', findings: findingsOf({ nomination, record, policy, day: actor.day }) }];
}
