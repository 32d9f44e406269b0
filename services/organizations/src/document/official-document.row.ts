import { defineEntity, p } from '@mikro-orm/core';
import type { DatePrecision } from '@twinning/domain/partial-date';
import type { Provenance } from '../organization/organization.ts';
import type { AmendedFacts, AsCited } from './official-document.ts';

export const OfficialDocumentRow = defineEntity({
  name: 'OfficialDocumentRow',
  tableName: 'official_document',
  properties: {
    id: p.text().primary(),
    version: p.integer().default(1),
    kind: p.text(),
    symbol: p.text().nullable(),
    normalizedSymbol: p.text().nullable(),
    /** The number of the symbol in its register and the letter behind it, "22" and "b"; null when it has none. */
    number: p.integer().nullable(),
    letter: p.text().nullable(),
    abstract: p.text().nullable(),
    issuedOn: p.date().nullable(),
    precision: p.text().$type<DatePrecision>(),
    search: p.text(),
    generated: p.boolean(),
    provenance: p.json<Provenance[]>(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
  indexes: [
    { properties: ['normalizedSymbol'] },
    {
      name: 'official_document_search_index',
      expression:
        'create index "official_document_search_index" on "organizations"."official_document" using gin ("search" extensions.gin_trgm_ops)',
    },
    {
      name: 'official_document_newest_index',
      expression:
        'create index "official_document_newest_index" on "organizations"."official_document" (coalesce("issued_on", \'-infinity\'::date) desc, "id" desc)',
    },
  ],
});

export const DocumentIssuerRow = defineEntity({
  name: 'DocumentIssuerRow',
  tableName: 'document_issuer',
  properties: {
    documentId: p.text().primary(),
    position: p.integer().primary(),
    organizationId: p.text(),
  },
  indexes: [{ properties: ['organizationId'] }],
});

/** A recipient that is no body of the register has a name only. */
export const DocumentRecipientRow = defineEntity({
  name: 'DocumentRecipientRow',
  tableName: 'document_recipient',
  properties: {
    documentId: p.text().primary(),
    position: p.integer().primary(),
    organizationId: p.text().nullable(),
    name: p.text(),
    purpose: p.text().nullable(),
  },
});

export const LegalBasisRow = defineEntity({
  name: 'LegalBasisRow',
  tableName: 'document_legal_basis',
  properties: {
    documentId: p.text().primary(),
    position: p.integer().primary(),
    basisId: p.text(),
    /** What the citing paper calls it, where that differs from what it is called. */
    asCited: p.json<AsCited>().nullable(),
  },
  indexes: [{ properties: ['basisId'] }],
});

/** A file of a paper; its bytes lie in the store under their digest. */
export const DocumentFileRow = defineEntity({
  name: 'DocumentFileRow',
  tableName: 'document_file',
  properties: {
    id: p.text().primary(),
    documentId: p.text(),
    position: p.integer(),
    name: p.text(),
    mediaType: p.text(),
    bytes: p.integer(),
    sha256: p.text(),
    accountId: p.text().nullable(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
  indexes: [{ properties: ['documentId', 'position'] }],
});

/** Why a number of an issuer's register of a year bears no paper. */
export const NumberGapRow = defineEntity({
  name: 'NumberGapRow',
  tableName: 'number_gap',
  properties: {
    issuerId: p.text().primary(),
    year: p.integer().primary(),
    kind: p.text().primary(),
    number: p.integer().primary(),
    reason: p.text(),
    accountId: p.text(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
});

/** What a paper was filed as until somebody amended it. */
export const DocumentAmendmentRow = defineEntity({
  name: 'DocumentAmendmentRow',
  tableName: 'document_amendment',
  properties: {
    documentId: p.text().primary(),
    /** The version that was replaced. */
    version: p.integer().primary(),
    before: p.json<AmendedFacts>(),
    reason: p.text(),
    accountId: p.text(),
    recordedAt: p.datetime(),
  },
});

export const documentRows = [
  OfficialDocumentRow,
  DocumentIssuerRow,
  DocumentRecipientRow,
  LegalBasisRow,
  DocumentFileRow,
  NumberGapRow,
  DocumentAmendmentRow,
] as const;
