import type { JointPlan, PlanEvent } from './joint-plan.ts';

/** A plan closes with its partnership. */
export const closePlan = (plan: JointPlan, at: Date): PlanEvent[] =>
  plan.status === 'CLOSED' ? [] : [{ type: 'PlanClosed', at }];
