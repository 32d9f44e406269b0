import { NotAParty } from '../partnership/partnership-refusals.ts';
import { checkPromises } from './check-promises.ts';
import { type Memorandum, type MemorandumEvent, type MemorandumText, signaturesOf } from './memorandum.ts';
import { MemorandumNotDraft } from './memorandum-refusals.ts';

export type ReviseMemorandum = MemorandumText & { organizationId: string; at: Date };

/** Until the first signature any party may change the text; what was offered becomes a draft again. */
export function reviseMemorandum(
  memorandum: Memorandum,
  { organizationId, at, ...text }: ReviseMemorandum,
  strandCodes: readonly string[],
): MemorandumEvent[] {
  if (!memorandum.parties.includes(organizationId)) throw new NotAParty();
  const unsigned = memorandum.status === 'AWAITING_SIGNATURES' && signaturesOf(memorandum).length === 0;
  if (memorandum.status !== 'DRAFT' && !unsigned) throw new MemorandumNotDraft();
  checkPromises('commitments', text.commitments, { strandCodes, partyIds: memorandum.parties });
  return [{ type: 'MemorandumRevised', organizationId, text, at }];
}
