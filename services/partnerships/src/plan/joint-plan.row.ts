import { defineEntity, p } from '@mikro-orm/core';

export const JointPlanRow = defineEntity({
  name: 'JointPlanRow',
  tableName: 'joint_plan',
  properties: {
    id: p.text().primary(),
    partnershipId: p.text(),
    revision: p.integer(),
    version: p.integer(),
    symbol: p.text().nullable(),
    status: p.text(),
    amendmentReason: p.text().nullable(),
    documentId: p.text().nullable(),
    countsFrom: p.date().nullable(),
    filedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['partnershipId'] }],
});

/** An item stays after an amendment has dropped it, for what was done under it still points to it. */
export const JointPlanItemRow = defineEntity({
  name: 'JointPlanItemRow',
  tableName: 'joint_plan_item',
  properties: {
    id: p.text().primary(),
    planId: p.text(),
    partnershipId: p.text(),
    position: p.integer(),
    text: p.text(),
    strandCode: p.text().nullable(),
    dueOn: p.date().nullable(),
    responsibleId: p.text().nullable(),
    droppedIn: p.integer().nullable(),
  },
  indexes: [{ properties: ['planId', 'position'] }],
});

export const PlanAgreementRow = defineEntity({
  name: 'PlanAgreementRow',
  tableName: 'plan_agreement',
  properties: {
    planId: p.text().primary(),
    organizationId: p.text().primary(),
    partnershipId: p.text(),
    position: p.integer(),
    agreed: p.boolean(),
    agreedAt: p.datetime().nullable(),
  },
  indexes: [{ properties: ['organizationId', 'planId'] }],
});

/** What a plan said before it was amended. */
export const PlanVersionRow = defineEntity({
  name: 'PlanVersionRow',
  tableName: 'plan_version',
  properties: {
    planId: p.text().primary(),
    version: p.integer().primary(),
    partnershipId: p.text(),
    amendmentReason: p.text().nullable(),
    replacedAt: p.datetime(),
    items: p.json<unknown[]>(),
  },
});
