import type { Actor } from '@twinning/domain/actor';
import { InvalidInput, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import type { AwardRound } from '../round/award-round.ts';
import { inPhase } from '../round/committee.ts';
import { workingFor } from '../viewpoint/viewpoint.ts';
import type { DossierSection, Nomination, NominationEvent } from './nomination.ts';

export class DossierFrozen extends Refusal {
  constructor() {
    super({
      vi: 'Hồ sơ đã gửi và được giữ nguyên. Chỉ sửa được khi thư ký hội đồng trả lại.',
      en: 'The dossier was submitted and is frozen. It can be revised only when the secretary returns it.',
    });
  }
}

/** The nominator alone writes, and only while the dossier is not before the committee. */
export function writing(nomination: Nomination, round: AwardRound, actor: Actor, onBehalfOf: string): void {
  workingFor(actor, onBehalfOf);
  if (nomination.nominatorId !== onBehalfOf) throw new NotYourOrganization();
  if (nomination.status !== 'DRAFT' && nomination.status !== 'RETURNED') throw new DossierFrozen();
  inPhase(round, 'NOMINATION', 'ASSESSMENT');
}

/** A sentence may rest only on activities and reports of the nominee's own unit. */
export function reviseDossier(
  nomination: Nomination,
  round: AwardRound,
  { sections, onBehalfOf }: { sections: readonly DossierSection[]; onBehalfOf: string },
  citable: ReadonlySet<string>,
  actor: Actor,
): NominationEvent[] {
  writing(nomination, round, actor, onBehalfOf);
  const issues = sections.flatMap(({ items }, section) =>
    items.flatMap(({ sourceId }, item) =>
      sourceId === null || citable.has(sourceId)
        ? []
        : {
            path: `sections.${section}.items.${item}.sourceId`,
            text: {
              vi: 'Chỉ dẫn được hoạt động hoặc báo cáo của chính đơn vị.',
              en: "Only activities and reports of the nominee's own unit can be cited.",
            },
          },
    ),
  );
  if (issues.length > 0) throw new InvalidInput(issues);
  return [{ type: 'DossierRevised', sections }];
}
