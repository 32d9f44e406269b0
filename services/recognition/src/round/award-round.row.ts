import { defineEntity, p } from '@mikro-orm/core';
import type { AwardPhase, NomineeKind, SeatRole } from './award-round.ts';

export const AwardRoundRow = defineEntity({
  name: 'AwardRoundRow',
  tableName: 'award_round',
  properties: {
    id: p.text().primary(),
    version: p.integer(),
    code: p.text().unique(),
    title: p.text(),
    movementId: p.text(),
    policyCode: p.text(),
    openedOn: p.date(),
    phase: p.text().$type<AwardPhase>(),
    publishedUntil: p.date().nullable(),
    demonstration: p.boolean(),
  },
  indexes: [{ properties: ['movementId', 'id'] }],
});

export const AwardCategoryRow = defineEntity({
  name: 'AwardCategoryRow',
  tableName: 'award_category',
  properties: {
    id: p.text().primary(),
    roundId: p.text(),
    position: p.integer(),
    code: p.text(),
    title: p.text(),
    nomineeKind: p.text().$type<NomineeKind>(),
    quota: p.integer().nullable(),
  },
  uniques: [{ properties: ['roundId', 'code'] }],
});

export const CriterionRow = defineEntity({
  name: 'CriterionRow',
  tableName: 'criterion',
  properties: {
    id: p.text().primary(),
    categoryId: p.text(),
    position: p.integer(),
    code: p.text(),
    title: p.text(),
    weight: p.double(),
    source: p.text().nullable(),
    minimum: p.double().nullable(),
  },
  uniques: [{ properties: ['categoryId', 'code'] }],
});

export const CommitteeSeatRow = defineEntity({
  name: 'CommitteeSeatRow',
  tableName: 'committee_seat',
  properties: {
    id: p.text().primary(),
    roundId: p.text(),
    role: p.text().$type<SeatRole>(),
    personId: p.text(),
    accountId: p.text().nullable(),
    validFrom: p.date(),
    validTo: p.date().nullable(),
  },
  indexes: [{ properties: ['roundId'] }, { properties: ['accountId'] }, { properties: ['personId'] }],
});

export const roundRows = [AwardRoundRow, AwardCategoryRow, CriterionRow, CommitteeSeatRow] as const;
