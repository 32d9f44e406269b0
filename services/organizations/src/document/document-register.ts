import type { Actor } from '@twinning/domain/actor';
import { NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import { filesFor } from './document.policy.ts';
import type { Register } from './register-place.ts';

/** The numbers of a register: from the lowest to the highest that a paper bears. */
export type RegisterBounds = {
  lowest: number | null;
  highest: number | null;
  papers: number;
  /** Numbers between them that no paper bears, and how many of those are explained. */
  missing: number;
  explained: number;
};

/** A paper at its number, an explained number without one, or a stretch of numbers nobody has explained. */
export type RegisterEntry = {
  number: number;
  until: number;
  letter: string | null;
  documentId: string | null;
  reason: string | null;
  explainedAt: Date | null;
};

export class NotAGap extends Refusal {
  constructor(number: number) {
    super({
      vi: `Số ${number} không phải là số trống: số ấy đã có văn bản, hoặc nằm ngoài khoảng số đã dùng của sổ.`,
      en: `The number ${number} is no gap: a paper bears it, or it lies outside the numbers in use.`,
    });
  }
}

export type ExplainNumberGap = Register & { number: number; reason: string };

/** A number between those in use may be explained by whoever files for the issuer; explained again, the last word counts. */
export function explainNumberGap<Gap extends ExplainNumberGap>(
  gap: Gap,
  { lowest, highest }: Pick<RegisterBounds, 'lowest' | 'highest'>,
  borne: boolean,
  actor: Actor,
): Gap {
  if (!filesFor(actor, gap.issuerId)) throw new NotYourOrganization();
  const inside = lowest !== null && highest !== null && lowest < gap.number && gap.number < highest;
  if (borne || !inside) throw new NotAGap(gap.number);
  return gap;
}

export const nextNumber = ({ highest }: Pick<RegisterBounds, 'highest'>): number => (highest ?? 0) + 1;
