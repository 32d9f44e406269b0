import type { Announcement } from '@twinning/events/announcement';
import type { PlanSnapshot } from '@twinning/events/partnerships';
import type { JointPlan, PlanEvent } from './joint-plan.ts';

const types = {
  PlanDrafted: 'partnerships.plan-drafted.v1',
  PlanAmended: 'partnerships.plan-amended.v1',
  PartyAgreedToPlan: 'partnerships.plan-agreed-by-party.v1',
  PlanAgreed: 'partnerships.plan-agreed.v1',
  PlanFiled: 'partnerships.plan-filed.v1',
  PlanClosed: 'partnerships.plan-closed.v1',
  PlanReopened: 'partnerships.plan-reopened.v1',
} as const;

const isTold = (type: PlanEvent['type']): type is keyof typeof types => type in types;

/** What the others are told of a step: all of the plan as it stands after it. */
export const announcementsOf = (
  plan: JointPlan,
  events: readonly PlanEvent[],
  before?: JointPlan | null,
): Announcement[] =>
  events.flatMap((event) =>
    isTold(event.type)
      ? [
          {
            type: types[event.type],
            subjectId: plan.id,
            payload: { ...snapshot(plan), ...who(event) },
            ...(before !== undefined && {
              told: { before: before && whole(before), after: { ...whole(plan), ...who(event) } },
            }),
          },
        ]
      : [],
  );

const who = (event: PlanEvent): Pick<PlanSnapshot, 'byId' | 'note'> => ({
  ...('organizationId' in event ? { byId: event.organizationId } : {}),
  ...('reason' in event ? { note: event.reason } : {}),
});

const snapshot = ({ id, revision, partnershipId, status, countsFrom, items }: JointPlan): PlanSnapshot => ({
  id,
  version: revision,
  partnershipId,
  status,
  agreedOn: countsFrom,
  items: items.map(({ id, text, strandCode, dueOn }) => ({ id, text, strandCode, dueOn })),
});

/** What the trail is told: who has agreed to it and who sees to what, too. */
const whole = (plan: JointPlan) => ({
  ...snapshot(plan),
  items: plan.items,
  agreements: plan.agreements,
  filedAt: plan.filedAt,
});
