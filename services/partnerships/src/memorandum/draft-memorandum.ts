import { isParty, mayHavePapers, type Partnership } from '../partnership/partnership.ts';
import { NotAParty, PartnershipNotOpen } from '../partnership/partnership-refusals.ts';
import { checkPromises } from './check-promises.ts';
import type { MemorandumDrafted, MemorandumText } from './memorandum.ts';

export type DraftMemorandum = MemorandumText & {
  id: string;
  organizationId: string;
  documentId: string | null;
  at: Date;
};

/** Any party may write the draft once all have agreed; a joint plan may stand before it. */
export function draftMemorandum(
  partnership: Partnership,
  by: DraftMemorandum,
  strandCodes: readonly string[],
): [MemorandumDrafted] {
  const { organizationId, at, ...written } = by;
  if (!isParty(partnership, organizationId)) throw new NotAParty();
  if (!mayHavePapers(partnership)) throw new PartnershipNotOpen(partnership);
  const parties = partnership.parties.map((party) => party.organizationId);
  checkPromises('commitments', by.commitments, { strandCodes, partyIds: parties });
  const draft = { ...written, status: 'DRAFT', version: 1, partnershipId: partnership.id, parties } as const;
  return [{ type: 'MemorandumDrafted', organizationId, draft, at }];
}
