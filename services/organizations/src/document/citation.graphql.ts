import { defineConnection } from '@twinning/subgraph/connection';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import type { Context } from '../context.ts';
import { everyone } from '../everyone.graphql.ts';
import { type Citation, citedFields, type Difference, differences } from './cite.ts';
import { OfficialDocumentType } from './official-document.graphql.ts';
import type { AsCited, DocumentEntry } from './official-document.ts';

const AsCitedType = builder.objectRef<AsCited>('AsCited').implement({
  ...everyone,
  description: 'What the citing paper writes of the one it cites, letter for letter; null where it writes nothing.',
  fields: (t) => ({
    symbol: t.exposeString('symbol', { nullable: true, description: 'Number and symbol as cited.' }),
    abstract: t.exposeString('abstract', { nullable: true, description: 'What it is about, as cited.' }),
    issuedOn: t.expose('issuedOn', {
      type: house.PartialDateType,
      nullable: true,
      description: 'Its date as cited.',
    }),
  }),
});

const CitedFieldType = builder.enumType('CitedField', {
  description: 'What of a paper another one cites.',
  values: citedFields,
});

const DifferenceType = builder.objectRef<Difference>('CitationDifference').implement({
  ...everyone,
  description: 'Where a citation departs from the paper it names. Both are told; neither is corrected.',
  fields: (t) => ({
    field: t.expose('field', { type: CitedFieldType, description: 'Of what.' }),
    asCited: t.exposeString('asCited', {
      description: 'As the citing paper writes it; a date as far as it is stated: 2022-12-12, 2022-12 or 2022.',
    }),
    canonical: t.exposeString('canonical', {
      nullable: true,
      description: 'As the cited paper has it; null when it is filed without.',
    }),
    spellingOnly: t.exposeBoolean('spellingOnly', {
      description: 'Whether only spaces, hyphens, quotation marks and capitals differ.',
    }),
  }),
});

type Told = Citation & { document: DocumentEntry };

export const CitationType = builder.objectRef<Told>('Citation').implement({
  ...everyone,
  description: 'One paper resting on another (căn cứ).',
  fields: (t) => ({
    document: t.expose('document', {
      type: OfficialDocumentType,
      description: 'The other paper: the basis among `bases`, the citing one among `citations`.',
    }),
    asCited: t.expose('asCited', {
      type: AsCitedType,
      nullable: true,
      description: 'How the citing paper writes the cited one; null when it is not recorded.',
    }),
    differences: t.field({
      type: [DifferenceType],
      description: 'Where that departs from what the cited paper itself says.',
      resolve: ({ asCited, cited }) => differences(asCited, cited),
    }),
  }),
});

export const CitationConnectionType = defineConnection(builder, 'Citation', CitationType, house.PageInfoType);

async function basesOf(citing: DocumentEntry, { documents }: Context): Promise<Told[]> {
  const links = await documents.legalBases(citing.id);
  const papers = await Promise.all(links.map(({ basisId }) => documents.find(basisId)));
  return links.flatMap(({ asCited }, index) => {
    const cited = papers[index];
    return cited ? [{ citing, cited, asCited, document: cited }] : [];
  });
}

builder.objectFields(OfficialDocumentType, (t) => ({
  bases: t.field({
    ...everyone,
    type: [CitationType],
    description: 'The papers it rests on (căn cứ), with how it writes them.',
    resolve: (citing, _args, context) => basesOf(citing, context),
  }),
  citations: t.field({
    ...everyone,
    type: CitationConnectionType,
    args: { ...paging },
    description: 'The papers that rest on it, with how they write it, the newest first.',
    resolve: async (cited, args, { documents }) => {
      const page = await documents.citing(cited.id, args);
      const edges = page.edges.map(async ({ cursor, node: citing }) => {
        const link = (await documents.legalBases(citing.id)).find(({ basisId }) => basisId === cited.id);
        return { cursor, node: { citing, cited, asCited: link?.asCited ?? null, document: citing } };
      });
      return { ...page, edges: await Promise.all(edges) };
    },
  }),
}));
