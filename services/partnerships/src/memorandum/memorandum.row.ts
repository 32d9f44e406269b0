import { defineEntity, p } from '@mikro-orm/core';

export const MemorandumRow = defineEntity({
  name: 'MemorandumRow',
  tableName: 'memorandum',
  properties: {
    id: p.text().primary(),
    partnershipId: p.text(),
    version: p.integer(),
    title: p.text(),
    status: p.text(),
    place: p.text().nullable(),
    signedOn: p.date().nullable(),
    signedOnPrecision: p.text().$type<'DAY' | 'MONTH' | 'YEAR' | 'UNKNOWN'>(),
    countsFrom: p.date().nullable(),
    documentId: p.text().nullable(),
  },
  indexes: [{ properties: ['partnershipId'] }],
});

/** A party of a memorandum, and its signature once it has signed. */
export const MemorandumPartyRow = defineEntity({
  name: 'MemorandumPartyRow',
  tableName: 'memorandum_party',
  properties: {
    memorandumId: p.text().primary(),
    organizationId: p.text().primary(),
    partnershipId: p.text(),
    position: p.integer(),
    signedAt: p.datetime().nullable(),
    signedById: p.text().nullable(),
    signedByName: p.text().nullable(),
    signedAs: p.text().nullable(),
  },
  indexes: [{ properties: ['organizationId', 'memorandumId'] }],
});

export const CommitmentRow = defineEntity({
  name: 'CommitmentRow',
  tableName: 'commitment',
  properties: {
    id: p.text().primary(),
    memorandumId: p.text(),
    partnershipId: p.text(),
    position: p.integer(),
    text: p.text(),
    strandCode: p.text().nullable(),
    dueOn: p.date().nullable(),
    responsibleId: p.text().nullable(),
  },
  indexes: [{ properties: ['memorandumId', 'position'] }],
});
