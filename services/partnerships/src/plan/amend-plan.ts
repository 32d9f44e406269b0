import { InvalidInput } from '@twinning/domain/refusal';
import { checkPromises } from '../memorandum/check-promises.ts';
import { NotAParty } from '../partnership/partnership-refusals.ts';
import type { JointPlan, PlanEvent, PlanItem } from './joint-plan.ts';
import { PlanNotOpen } from './plan-refusals.ts';

/** An item either carries on one of the plan or comes under a fresh id. */
export type AmendedItem = { item: PlanItem; carriesOn: boolean };
export type AmendPlan = { organizationId: string; reason: string; items: readonly AmendedItem[]; at: Date };

const notAnItem = { vi: 'Kế hoạch không có mục này.', en: 'The plan has no such item.' };
const twice = { vi: 'Mục này đã được nêu ở trên.', en: 'This item stands in the list already.' };

/** An amendment is a new version with its reason; the other parties have to agree anew. */
export function amendPlan(plan: JointPlan, by: AmendPlan, strandCodes: readonly string[]): PlanEvent[] {
  const partyIds = plan.agreements.map(({ organizationId }) => organizationId);
  if (!partyIds.includes(by.organizationId)) throw new NotAParty();
  if (plan.status === 'CLOSED') throw new PlanNotOpen();
  checkCarriedOn(plan, by.items);
  const items = by.items.map(({ item }) => item);
  checkPromises('items', items, { strandCodes, partyIds });
  return [{ type: 'PlanAmended', ...by, items }];
}

function checkCarriedOn(plan: JointPlan, amended: readonly AmendedItem[]): void {
  const known = new Set(plan.items.map(({ id }) => id));
  const seen = new Set<string>();
  const issues = amended.flatMap(({ item: { id }, carriesOn }, index) => {
    const repeated = seen.has(id);
    seen.add(id);
    const path = `items.${index}.id`;
    return repeated ? [{ path, text: twice }] : carriesOn && !known.has(id) ? [{ path, text: notAnItem }] : [];
  });
  if (issues.length > 0) throw new InvalidInput(issues);
}
