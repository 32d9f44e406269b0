import { defineEntity, p } from '@mikro-orm/core';

/** This service's copy of a joint plan; once agreed, the plan counts from that day, whatever is amended later. */
export const PlanRow = defineEntity({
  name: 'PlanRow',
  tableName: 'plan',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    partnershipId: p.text(),
    countsFrom: p.date().nullable(),
  },
  indexes: [{ properties: ['partnershipId'] }],
});

export const PlanItemRow = defineEntity({
  name: 'PlanItemRow',
  tableName: 'plan_item',
  properties: {
    id: p.text().primary(),
    planId: p.text(),
    partnershipId: p.text(),
    position: p.integer(),
    text: p.text(),
    strandCode: p.text().nullable(),
    dueOn: p.date().nullable(),
  },
  indexes: [{ properties: ['planId'] }, { properties: ['partnershipId'] }],
});
