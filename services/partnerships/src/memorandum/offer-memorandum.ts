import { isSigned, type Partnership } from '../partnership/partnership.ts';
import { NotAParty, PartnershipNotOpen } from '../partnership/partnership-refusals.ts';
import type { Memorandum, MemorandumEvent } from './memorandum.ts';
import { MemorandumNotDraft, NotYetConsented } from './memorandum-refusals.ts';

export type OfferMemorandum = { organizationId: string; at: Date };

/** Nobody is asked to sign before all parties have agreed and all supervisors have consented. */
export function offerMemorandum(
  memorandum: Memorandum,
  partnership: Partnership,
  { organizationId, at }: OfferMemorandum,
): MemorandumEvent[] {
  if (!memorandum.parties.includes(organizationId)) throw new NotAParty();
  if (memorandum.status !== 'DRAFT') throw new MemorandumNotDraft();
  if (partnership.status === 'PROPOSED' || partnership.status === 'AGREED') throw new NotYetConsented();
  if (partnership.status !== 'CONSENTED' && !isSigned(partnership)) throw new PartnershipNotOpen(partnership);
  return [{ type: 'MemorandumOffered', organizationId, at }];
}
