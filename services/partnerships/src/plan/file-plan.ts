import { NotAParty } from '../partnership/partnership-refusals.ts';
import type { JointPlan, PlanEvent } from './joint-plan.ts';
import { PlanNotOpen, PlanNotYetAgreed } from './plan-refusals.ts';

export type FilePlan = { organizationId: string; at: Date };

/** Files the agreed plan with the supervising offices. */
export function filePlan(plan: JointPlan, { organizationId, at }: FilePlan): PlanEvent[] {
  if (!plan.agreements.some((agreement) => agreement.organizationId === organizationId)) throw new NotAParty();
  if (plan.status === 'DRAFT') throw new PlanNotYetAgreed();
  if (plan.status !== 'AGREED') throw new PlanNotOpen();
  return [{ type: 'PlanFiled', organizationId, at }];
}
