import { defineConnection } from '@twinning/subgraph/connection';
import { entity } from '@twinning/subgraph/entity';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { ChangedType } from '../change/changed.graphql.ts';
import type { Context } from '../context.ts';
import { everyone } from '../everyone.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { normalizedSymbol } from './normalized-symbol.ts';
import { type DocumentEntry, documentKinds, type Recipient } from './official-document.ts';

export const DocumentKindType = builder.enumType('DocumentKind', {
  description: 'What sort of paper it is.',
  values: documentKinds,
});

export const DocumentRecipientType = builder.objectRef<Recipient>('DocumentRecipient').implement({
  ...everyone,
  description: 'Somebody a paper is sent to (nơi nhận).',
  fields: (t) => ({
    organization: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'The body; null when the recipient is none of the register.',
      resolve: ({ organizationId }, _args, { organizations }) =>
        organizationId === null ? null : organizations.find(organizationId),
    }),
    name: t.exposeString('name', { description: 'As written in the paper.' }),
    purpose: t.exposeString('purpose', {
      nullable: true,
      description: 'Why it is sent: "để báo cáo", "để thực hiện", "lưu".',
    }),
  }),
});

export const OfficialDocumentType = builder.objectRef<DocumentEntry>('OfficialDocument');
export const OfficialDocumentConnectionType = defineConnection(
  builder,
  'OfficialDocument',
  OfficialDocumentType,
  house.PageInfoType,
);

OfficialDocumentType.implement({
  ...entity<Context>(({ id }, { documents }) => documents.find(id)),
  ...everyone,
  interfaces: [ChangedType],
  description: 'A numbered paper: plan, programme, decision, memorandum, report, letter or minutes.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `doc_…`.' }),
    kind: t.expose('kind', { type: DocumentKindType, description: 'What sort of paper it is.' }),
    symbol: t.exposeString('symbol', {
      nullable: true,
      description: 'Number and symbol (số/ký hiệu) exactly as written; null when the paper bears none.',
    }),
    normalizedSymbol: t.string({
      nullable: true,
      description: 'The symbol for comparing, never for quoting: one slash, then hyphens, no stray spaces, capitals.',
      resolve: ({ symbol }) => (symbol === null ? null : normalizedSymbol(symbol)),
    }),
    abstract: t.exposeString('abstract', { nullable: true, description: 'What it is about (trích yếu).' }),
    issuedOn: t.expose('issuedOn', { type: house.PartialDateType, description: 'When, as far as it is stated.' }),
    issuers: t.field({
      type: [OrganizationType],
      description: 'Who issued it, in the order of the paper; several for a joint one.',
      resolve: async ({ id }, _args, { documents, organizations }) =>
        organizations.findAll(await documents.issuerIds(id)),
    }),
    recipients: t.field({
      type: [DocumentRecipientType],
      description: 'To whom it is sent (nơi nhận).',
      resolve: ({ id }, _args, { documents }) => documents.recipients(id),
    }),
    legalBases: t.field({
      type: [OfficialDocumentType],
      description: 'The papers it rests on (căn cứ), as far as they are filed.',
      resolve: async ({ id }, _args, { documents }) =>
        documents.findAll((await documents.legalBases(id)).map(({ basisId }) => basisId)),
    }),
    citedBy: t.field({
      type: OfficialDocumentConnectionType,
      args: { ...paging },
      description: 'The papers that rest on it, the newest first.',
      resolve: ({ id }, page, { documents }) => documents.citing(id, page),
    }),
    version: t.exposeInt('version', {
      description: 'Grows with each amendment; send it back as `expectedVersion`.',
    }),
    provenance: t.field({
      type: [house.ProvenanceType],
      description: 'Which of its facts are stated in the paper and which are inferred.',
      resolve: ({ provenance }) => [...provenance],
    }),
  }),
});

builder.objectField(OrganizationType, 'documents', (t) =>
  t.field({
    ...everyone,
    type: OfficialDocumentConnectionType,
    args: { ...paging },
    description: 'The papers it issued, alone or with others, the newest first.',
    resolve: ({ id }, page, { documents }) => documents.issuedBy(id, page),
  }),
);

builder.queryFields((t) => ({
  officialDocument: t.field({
    ...everyone,
    type: OfficialDocumentType,
    nullable: true,
    description: 'A paper by its id; null when there is none.',
    args: { id: t.arg.id({ description: 'TypeID `doc_…`.' }) },
    resolve: (_, { id }, { documents }) => documents.find(id),
  }),
  officialDocuments: t.field({
    ...everyone,
    type: OfficialDocumentConnectionType,
    description: 'Filed papers, the newest first; those whose day is unknown come last.',
    args: {
      search: t.arg.string({
        required: false,
        description: 'Words of the symbol or the abstract, at most 200 letters, without accents too.',
      }),
      symbol: t.arg.string({
        required: false,
        description:
          'Only papers that bear this symbol, at most 100 letters; stray spaces, hyphens and capitals do not matter.',
      }),
      ...paging,
    },
    resolve: (_, { search, symbol, ...page }, { documents }) =>
      documents.search(
        parseInput(z.string().max(200), search ?? ''),
        parseInput(z.string().max(100).nullable(), symbol || null),
        page,
      ),
  }),
}));
