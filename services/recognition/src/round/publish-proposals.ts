import { type Actor, isDepartment, workingOrSittingAt } from '@twinning/domain/actor';
import { addDays, type Day } from '@twinning/domain/day';
import { InvalidInput, Refusal } from '@twinning/domain/refusal';
import type { NominationStatus } from '../nomination/nomination.ts';
import type { AwardRound } from './award-round.ts';
import type { Step } from './close-scoring.ts';
import { inPhase, takingPart } from './committee.ts';

export class NothingProposed extends Refusal {
  constructor() {
    super({
      vi: 'Hội đồng chưa đề nghị hồ sơ nào. Hãy bỏ phiếu và kiểm phiếu trước.',
      en: 'The committee has proposed nothing yet. Vote and close the ballots first.',
    });
  }
}

const LONGEST_WINDOW = 120;

/** Puts the proposals before the public; objections are taken until the day given. */
export function publishProposals(
  round: AwardRound,
  nominations: readonly { id: string; status: NominationStatus }[],
  { until, onBehalfOf }: { until: Day; onBehalfOf: string },
  actor: Actor,
): Step {
  workingOrSittingAt(actor, onBehalfOf);
  if (!isDepartment(actor)) takingPart(round, actor, 'CHAIR', 'SECRETARY');
  inPhase(round, 'DELIBERATION');
  if (until < actor.day || until > addDays(actor.day, LONGEST_WINDOW))
    throw new InvalidInput([
      {
        path: 'until',
        text: {
          vi: `Hạn nhận ý kiến phải từ hôm nay đến ${LONGEST_WINDOW} ngày tới.`,
          en: `Objections are taken until today at the earliest and ${LONGEST_WINDOW} days from now at the latest.`,
        },
      },
    ]);
  const moved = nominations.filter(({ status }) => status === 'PROPOSED').map(({ id }) => id);
  if (moved.length === 0) throw new NothingProposed();
  return { events: [{ type: 'ProposalsPublished', until }], moved };
}
