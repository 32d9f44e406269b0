import { checkPromises } from '../memorandum/check-promises.ts';
import { isParty, mayHavePapers, type Partnership } from '../partnership/partnership.ts';
import { NotAParty, PartnershipNotOpen } from '../partnership/partnership-refusals.ts';
import type { PlanDrafted, PlanItem } from './joint-plan.ts';

export type DraftPlan = {
  id: string;
  organizationId: string;
  symbol: string | null;
  documentId: string | null;
  items: readonly PlanItem[];
  at: Date;
};

/** A plan may come before the memorandum or after it; whoever drafts it has agreed to it. */
export function draftPlan(
  partnership: Partnership,
  { organizationId, at, ...written }: DraftPlan,
  strandCodes: readonly string[],
): [PlanDrafted] {
  if (!isParty(partnership, organizationId)) throw new NotAParty();
  if (!mayHavePapers(partnership)) throw new PartnershipNotOpen(partnership);
  const partyIds = partnership.parties.map((party) => party.organizationId);
  checkPromises('items', written.items, { strandCodes, partyIds });
  const draft = {
    ...written,
    partnershipId: partnership.id,
    status: 'DRAFT',
    revision: 1,
    version: 1,
    amendmentReason: null,
    dropped: [],
    agreements: partnership.parties.map((party) => {
      const agreed = party.organizationId === organizationId;
      return { organizationId: party.organizationId, agreed, agreedAt: agreed ? at : null };
    }),
    countsFrom: null,
    filedAt: null,
  } as const;
  return [{ type: 'PlanDrafted', organizationId, draft, at }];
}
