import type { Day } from '@twinning/domain/day';

/** What the parties mean to do together, item by item, by when, and who sees to it. */
export type PlanItem = {
  id: string;
  text: string;
  strandCode: string | null;
  dueOn: Day | null;
  responsibleId: string | null;
};

/** `agreedAt` is null where no paper tells the day. */
export type PlanAgreement = { organizationId: string; agreed: boolean; agreedAt: Date | null };

type Common = {
  id: string;
  partnershipId: string;
  /** Grows with every change; `version` is that of the text and grows with amendments only. */
  revision: number;
  version: number;
  symbol: string | null;
  amendmentReason: string | null;
  documentId: string | null;
  items: readonly PlanItem[];
  /** Items of earlier versions, and the version that dropped them. */
  dropped: readonly (PlanItem & { droppedIn: number })[];
  agreements: readonly PlanAgreement[];
  /** The day on which it was first agreed by all: figures count it from then on, also while an amendment is discussed. */
  countsFrom: Day | null;
  filedAt: Date | null;
};

export type JointPlan = Common & { status: 'DRAFT' | 'AGREED' | 'FILED' | 'IN_PROGRESS' | 'CLOSED' };
export type PlanStatus = JointPlan['status'];

type At = { at: Date };
export type PlanDrafted = At & { type: 'PlanDrafted'; organizationId: string; draft: JointPlan };
export type PlanAmended = At & {
  type: 'PlanAmended';
  organizationId: string;
  reason: string;
  items: readonly PlanItem[];
};
export type PartyAgreedToPlan = At & { type: 'PartyAgreedToPlan'; organizationId: string };
export type PlanAgreed = At & { type: 'PlanAgreed'; on: Day };
export type PlanFiled = At & { type: 'PlanFiled'; organizationId: string };
export type PlanBegun = At & { type: 'PlanBegun' };
export type PlanClosed = At & { type: 'PlanClosed' };
/** A decree that had ended its partnership was undone. */
export type PlanReopened = At & { type: 'PlanReopened'; status: PlanStatus };
export type PlanEvent =
  | PlanDrafted
  | PlanAmended
  | PartyAgreedToPlan
  | PlanAgreed
  | PlanFiled
  | PlanBegun
  | PlanClosed
  | PlanReopened;

export function evolve(plan: JointPlan, event: PlanEvent): JointPlan {
  const next = { ...plan, revision: plan.revision + 1 };
  switch (event.type) {
    case 'PlanDrafted':
      return event.draft;
    case 'PlanAmended':
      return amended(next, event);
    case 'PartyAgreedToPlan':
      return { ...next, agreements: agreedBy(next.agreements, event.organizationId, event.at) };
    case 'PlanAgreed':
      return { ...next, status: 'AGREED', countsFrom: next.countsFrom ?? event.on };
    case 'PlanFiled':
      return { ...next, status: 'FILED', filedAt: event.at };
    case 'PlanBegun':
      return { ...next, status: 'IN_PROGRESS' };
    case 'PlanClosed':
      return { ...next, status: 'CLOSED' };
    case 'PlanReopened':
      return { ...next, status: event.status };
  }
}

function amended(plan: JointPlan, { organizationId, reason, items, at }: PlanAmended): JointPlan {
  const version = plan.version + 1;
  const kept = new Set(items.map(({ id }) => id));
  const gone = plan.items.filter(({ id }) => !kept.has(id)).map((item) => ({ ...item, droppedIn: version }));
  const anew = plan.agreements.map((agreement) => ({ ...agreement, agreed: false, agreedAt: null }));
  return {
    ...plan,
    version,
    status: 'DRAFT',
    amendmentReason: reason,
    items,
    dropped: [...plan.dropped, ...gone],
    agreements: agreedBy(anew, organizationId, at),
    filedAt: null,
  };
}

const agreedBy = (agreements: readonly PlanAgreement[], organizationId: string, at: Date): PlanAgreement[] =>
  agreements.map((one) =>
    one.organizationId === organizationId ? { organizationId, agreed: true, agreedAt: at } : one,
  );
