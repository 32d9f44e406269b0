import { type Actor, workingOrSittingAt } from '@twinning/domain/actor';
import { NotFound, Refusal } from '@twinning/domain/refusal';
import type { NominationStatus } from '../nomination/nomination.ts';
import type { AwardCategory, AwardRound } from './award-round.ts';
import { inPhase, takingPart } from './committee.ts';

export class QuotaExceeded extends Refusal {
  constructor(quota: number) {
    super({
      vi: `Danh mục này chỉ được chọn tối đa ${quota} hồ sơ. Hãy bỏ bớt.`,
      en: `This category takes at most ${quota} nominations. Choose fewer.`,
    });
  }
}

export class NotScored extends Refusal {
  constructor() {
    super({
      vi: 'Có hồ sơ chưa được chấm điểm hoặc đã qua bước này. Hãy tải lại danh sách.',
      en: 'A nomination was not scored, or is past this step. Reload the list.',
    });
  }
}

export class BelowMinimum extends Refusal {
  constructor() {
    super({
      vi: 'Có hồ sơ dưới điểm tối thiểu của một tiêu chí nên không được đưa vào danh sách.',
      en: 'A nomination is below the minimum of a criterion and cannot be shortlisted.',
    });
  }
}

export type Candidate = {
  id: string;
  categoryId: string;
  status: NominationStatus;
  visible: boolean;
  belowMinimum: boolean;
};

const listed: ReadonlySet<string> = new Set(['SHORTLISTED', 'BALLOTED', 'PROPOSED', 'PUBLISHED', 'DECIDED']);

/** Takes nominations to the ballot: scored, above every minimum, and within the quota of awards. */
export function shortlist(
  round: AwardRound,
  category: AwardCategory,
  chosen: readonly string[],
  candidates: readonly Candidate[],
  onBehalfOf: string,
  actor: Actor,
): string[] {
  workingOrSittingAt(actor, onBehalfOf);
  takingPart(round, actor, 'CHAIR', 'SECRETARY');
  inPhase(round, 'SHORTLISTING', 'DELIBERATION');
  const within = candidates.filter(({ categoryId }) => categoryId === category.id);
  const ids = [...new Set(chosen)];
  const picked = ids.map((id) => within.find((candidate) => candidate.id === id && candidate.visible));
  for (const candidate of picked) {
    if (!candidate) throw new NotFound();
    if (candidate.status !== 'SCORED') throw new NotScored();
    if (candidate.belowMinimum) throw new BelowMinimum();
  }
  const before = within.filter(({ status }) => listed.has(status)).length;
  if (category.quota !== null && before + ids.length > category.quota) throw new QuotaExceeded(category.quota);
  return ids;
}
