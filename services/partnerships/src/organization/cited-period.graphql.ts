import { builder, everyone } from '../builder.ts';
import type { CitedPeriod } from '../partnership/partnership.ts';
import { OfficialDocumentType, toDocument } from './official-document.graphql.ts';

export const CitedPeriodType = builder.objectRef<CitedPeriod>('CitedPeriod').implement({
  ...everyone,
  description: 'A period in the words of a paper, kept apart from the canonical one; papers differ.',
  fields: (t) => ({
    from: t.exposeString('from', { nullable: true, description: 'As written, e.g. "2022".' }),
    to: t.exposeString('to', { nullable: true, description: 'As written, e.g. "2025".' }),
    document: t.field({
      type: OfficialDocumentType,
      nullable: true,
      description: 'The paper that says so; null when the source does not tell which.',
      resolve: ({ documentId }) => toDocument(documentId),
    }),
  }),
});
