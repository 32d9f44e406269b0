import { defineEntity, p } from '@mikro-orm/core';

export const DecisionRow = defineEntity({
  name: 'DecisionRow',
  tableName: 'decision',
  properties: {
    id: p.text().primary(),
    roundId: p.text(),
    symbol: p.text(),
    title: p.text(),
    awardedOn: p.date(),
  },
});

export const AwardRow = defineEntity({
  name: 'AwardRow',
  tableName: 'award',
  properties: {
    id: p.text().primary(),
    decisionId: p.text(),
    roundId: p.text(),
    nominationId: p.text().unique(),
    title: p.text(),
    awardedOn: p.date(),
    organizationId: p.text(),
    personId: p.text().nullable(),
    personName: p.text().nullable(),
    certificateNumber: p.text().unique(),
    cancelledBy: p.text().nullable(),
    cancelReason: p.text().nullable(),
  },
  indexes: [
    { properties: ['organizationId', 'awardedOn', 'id'] },
    { properties: ['personId', 'awardedOn', 'id'] },
    { properties: ['decisionId'] },
    { properties: ['roundId'] },
  ],
});

export const awardRows = [DecisionRow, AwardRow] as const;
