import { defineEntity, p } from '@mikro-orm/core';
import type { DatePrecision } from '@twinning/domain/partial-date';
import type { Provenance } from '../organization/organization.ts';

export const OfficialDocumentRow = defineEntity({
  name: 'OfficialDocumentRow',
  tableName: 'official_document',
  properties: {
    id: p.text().primary(),
    kind: p.text(),
    symbol: p.text().nullable(),
    normalizedSymbol: p.text().nullable(),
    abstract: p.text().nullable(),
    issuedOn: p.date().nullable(),
    precision: p.text().$type<DatePrecision>(),
    search: p.text(),
    generated: p.boolean(),
    provenance: p.json<Provenance[]>(),
    recordedAt: p.datetime().defaultRaw('now()'),
  },
  indexes: [
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
  },
  indexes: [{ properties: ['basisId'] }],
});

export const documentRows = [OfficialDocumentRow, DocumentIssuerRow, DocumentRecipientRow, LegalBasisRow] as const;
