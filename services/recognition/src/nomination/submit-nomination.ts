import type { Actor } from '@twinning/domain/actor';
import type { AwardRound } from '../round/award-round.ts';
import { canonicalDossier } from './dossier.ts';
import type { Nomination, NominationEvent } from './nomination.ts';
import { writing } from './revise-dossier.ts';

/** Freezes the dossier: from here on its digest proves what the committee was given. */
export function submitNomination(
  nomination: Nomination,
  round: AwardRound,
  by: { onBehalfOf: string; at: Date; digest: (text: string) => string },
  actor: Actor,
): NominationEvent[] {
  writing(nomination, round, actor, by.onBehalfOf);
  return [{ type: 'NominationSubmitted', at: by.at, hash: by.digest(canonicalDossier(nomination)) }];
}
