import { type Actor, workingOrSittingAt } from '@twinning/domain/actor';
import { NotFound } from '@twinning/domain/refusal';
import type { AwardRound } from '../round/award-round.ts';
import { inPhase, takingPart } from '../round/committee.ts';
import { BallotClosed } from './cast-ballot.ts';
import type { Meeting } from './meeting.ts';

/** Counts the box: a nomination is proposed when enough of ALL members voted for it; silence is no vote for. */
export function closeBallot(
  meeting: Meeting,
  round: AwardRound,
  { nominationId, onBehalfOf }: { nominationId: string; onBehalfOf: string },
  actor: Actor,
): 'PROPOSED' | 'REJECTED' {
  workingOrSittingAt(actor, onBehalfOf);
  takingPart(round, actor, 'CHAIR', 'SECRETARY');
  inPhase(round, 'DELIBERATION');
  const ballot = meeting.ballots.find((each) => each.nominationId === nominationId);
  if (!ballot) throw new NotFound();
  if (ballot.closedAt) throw new BallotClosed();
  return ballot.for >= ballot.required ? 'PROPOSED' : 'REJECTED';
}
