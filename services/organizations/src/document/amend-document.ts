import type { Actor } from '@twinning/domain/actor';
import { InvalidInput, NotYourOrganization, Refusal, StaleVersion } from '@twinning/domain/refusal';
import type { OrganizationEntry } from '../organization/organization.ts';
import { keepsPapersOf } from './document.policy.ts';
import type { AmendedFacts, OfficialDocument } from './official-document.ts';
import { refuseTakenNumber, registerPlace } from './register-place.ts';
import { faults, type Known, kept } from './sound-document.ts';

export class CircularBasis extends Refusal {
  constructor() {
    super({
      vi: 'Một văn bản được chọn làm căn cứ lại căn cứ vào chính văn bản này, trực tiếp hoặc qua văn bản khác. Hãy bỏ căn cứ đó.',
      en: 'One of the bases rests on this very paper, directly or through others. Leave it out.',
    });
  }
}

export class NothingAmended extends Refusal {
  constructor() {
    super({
      vi: 'Nội dung gửi lên giống hệt bản đang lưu. Hãy sửa ít nhất một chỗ.',
      en: 'What was sent is what is filed already. Change at least one thing.',
    });
  }
}

export type AmendDocument = Partial<AmendedFacts> & { expectedVersion: number };
export type Around = Known & {
  issuers: readonly Pick<OrganizationEntry, 'id' | 'life'>[];
  /** The papers that rest on this one, directly or through others. */
  restingOnIt: ReadonlySet<string>;
  sameNumber: readonly (string | null)[];
};

const names = ['abstract', 'issuedOn', 'recipients', 'legalBases'] as const;

const factsOf = ({ abstract, issuedOn, recipients, legalBases }: AmendedFacts): AmendedFacts => ({
  abstract,
  issuedOn,
  recipients,
  legalBases,
});

/** Puts right what was filed of a paper; its symbol and its issuers make it the paper it is and stay. */
export function amendDocument(
  paper: OfficialDocument,
  { expectedVersion, ...change }: AmendDocument,
  around: Around,
  actor: Actor,
): OfficialDocument {
  if (!keepsPapersOf(actor, around.issuers)) throw new NotYourOrganization();
  if (paper.version !== expectedVersion) throw new StaleVersion();
  const amended = { ...factsOf(paper), ...change };
  const issues = faults(amended, around, actor.day);
  if (issues.length > 0) throw new InvalidInput(issues);
  if (amended.legalBases.some(({ basisId }) => basisId === paper.id || around.restingOnIt.has(basisId)))
    throw new CircularBasis();
  const facts = kept(amended);
  const changed = names.filter((name) => JSON.stringify(facts[name]) !== JSON.stringify(paper[name]));
  if (changed.length === 0) throw new NothingAmended();
  // What somebody put right is no longer what was inferred before.
  const provenance = paper.provenance.filter(({ field }) => !changed.some((name) => name === field));
  const after = { ...paper, ...facts, provenance, version: paper.version + 1 };
  if (registerPlace(after)?.year !== registerPlace(paper)?.year) refuseTakenNumber(after, around.sameNumber);
  return after;
}
