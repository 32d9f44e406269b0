import { dayOf } from '@twinning/domain/day';
import { AlreadyAgreed, NotAParty } from '../partnership/partnership-refusals.ts';
import type { JointPlan, PlanEvent } from './joint-plan.ts';
import { PlanNotOpen } from './plan-refusals.ts';

export type AgreeToPlan = { organizationId: string; at: Date };

export function agreeToPlan(plan: JointPlan, { organizationId, at }: AgreeToPlan): PlanEvent[] {
  const own = plan.agreements.find((agreement) => agreement.organizationId === organizationId);
  if (!own) throw new NotAParty();
  if (own.agreed) throw new AlreadyAgreed();
  if (plan.status !== 'DRAFT') throw new PlanNotOpen();

  const events: PlanEvent[] = [{ type: 'PartyAgreedToPlan', organizationId, at }];
  const isLast = plan.agreements.every((agreement) => agreement.agreed || agreement === own);
  return isLast ? [...events, { type: 'PlanAgreed', on: dayOf(at), at }] : events;
}
