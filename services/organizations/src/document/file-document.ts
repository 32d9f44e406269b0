import type { Actor } from '@twinning/domain/actor';
import { InvalidInput, NotYourOrganization } from '@twinning/domain/refusal';
import { filesFor } from './document.policy.ts';
import type { OfficialDocument } from './official-document.ts';
import { refuseTakenNumber } from './register-place.ts';
import { faults, type Known, kept, repeated, strangers } from './sound-document.ts';

export type FileDocument = Omit<OfficialDocument, 'version' | 'generated' | 'provenance'>;

/** What the rule must know of the register; `sameNumber`: symbols of the papers that stand in the same place of it. */
export type Surroundings = Known & { sameNumber: readonly (string | null)[] };

/** An office or a school files a paper that it issued, alone or with others; the symbol is kept as it is written. */
export function fileDocument(paper: FileDocument, known: Surroundings, actor: Actor): OfficialDocument {
  if (!paper.issuerIds.some((id) => filesFor(actor, id))) throw new NotYourOrganization();
  const issues = [
    ...strangers('issuerIds.*', paper.issuerIds, known.organizations),
    ...repeated('issuerIds.*', paper.issuerIds),
    ...faults(paper, known, actor.day),
  ];
  if (issues.length > 0) throw new InvalidInput(issues);
  refuseTakenNumber(paper, known.sameNumber);
  return { ...kept(paper), version: 1, generated: false, provenance: [] };
}
