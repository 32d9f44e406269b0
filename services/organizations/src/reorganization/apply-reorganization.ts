import { type Actor, isDepartment } from '@twinning/domain/actor';
import { InvalidInput, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import { decreeIssues, NotADraft, type Prospect } from './draft-reorganization.ts';
import type { Move, Reorganization } from './reorganization.ts';

export class PreviewOutdated extends Refusal {
  constructor() {
    super({
      vi: 'Sổ đơn vị đã thay đổi từ lần xem trước. Hãy cập nhật bản xem trước, xem lại rồi áp dụng.',
      en: 'The register has changed since the preview. Refresh the preview, look at it again, then apply.',
    });
  }
}

export class OpenQuestions extends Refusal {
  constructor(count: number) {
    super({
      vi: `Còn ${count} đơn vị chưa rõ về đâu. Hãy quyết định từng đơn vị, hoặc đồng ý để trống.`,
      en: `${count} bodies have no new superior yet. Decide each of them, or agree to leave them open.`,
    });
  }
}

const read = (moves: readonly Move[]): string =>
  moves
    .map(({ organizationId, hierarchy, parentId, basis }) => `${organizationId} ${hierarchy} ${parentId} ${basis}`)
    .sort()
    .join('\n');

/** The department lets a decree take effect as it was previewed: with nothing changed meanwhile, and no question left unseen. */
export function applyReorganization(
  draft: Reorganization,
  acceptOpenQuestions: boolean,
  prospect: Prospect,
  actor: Actor,
): Reorganization {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  if (draft.state !== 'DRAFT') throw new NotADraft();
  const issues = decreeIssues(draft, prospect, actor.day);
  if (issues.length > 0) throw new InvalidInput(issues);
  if (read(prospect.moves) !== read(draft.moves)) throw new PreviewOutdated();
  const open = draft.moves.filter(({ basis }) => basis === 'OPEN').length;
  if (open > 0 && !acceptOpenQuestions) throw new OpenQuestions(open);
  return { ...draft, version: draft.version + 1, state: 'APPLIED' };
}
