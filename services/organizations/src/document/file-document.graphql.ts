import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import * as given from './document-input.graphql.ts';
import { fileDocument } from './file-document.ts';
import { DocumentKindType, OfficialDocumentType } from './official-document.graphql.ts';
import { documentKinds } from './official-document.ts';
import { NumberTaken } from './register-place.ts';

house.refusal(NumberTaken, 'Another paper of the issuer, year and kind bears the number and the letter.');

const FileDocumentInput = builder.inputType('FileDocumentInput', {
  description: 'A paper to file.',
  fields: (t) => ({
    kind: t.field({ type: DocumentKindType, description: 'What sort of paper it is.' }),
    symbol: t.string({ required: false, description: 'Number and symbol exactly as written, at most 100 letters.' }),
    abstract: t.string({ required: false, description: 'What it is about (trích yếu), at most 2000 letters.' }),
    issuedOn: t.field({
      type: house.PartialDateInput,
      description: 'When, as far as it is stated; not in the future. Without a value the precision is UNKNOWN.',
    }),
    issuerIds: t.idList({
      description:
        'Who issued it, 1 to 20 bodies in the order of the paper, yours among them. The first one numbers it.',
    }),
    legalBases: t.field({
      type: [given.LegalBasisInput],
      defaultValue: [],
      description: 'Filed papers it rests on (căn cứ), at most 50, with how it writes them.',
    }),
    recipients: t.field({
      type: [given.RecipientInput],
      defaultValue: [],
      description: 'To whom it is sent, at most 200.',
    }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({
  kind: z.enum(documentKinds),
  symbol: given.optionalText(100),
  abstract: given.optionalText(2000),
  issuedOn: given.partialDate,
  issuerIds: z.array(given.id).min(1).max(20),
  legalBases: given.legalBases,
  recipients: given.recipients,
  idempotencyKey: z.string().max(200).nullish(),
});

builder.mutationField('fileDocument', (t) =>
  t.field({
    ...signedIn,
    description:
      "Files a paper that the caller's office or school issued, alone or with others. Citations are kept as written: where they differ from the cited papers, `OfficialDocument.bases` tells so.",
    type: OfficialDocumentType,
    errors: { types: [NumberTaken] },
    args: { input: t.arg({ type: FileDocumentInput, description: 'The paper.' }) },
    resolve: (_, args, { documents, surroundings, actor, work }) => {
      const { symbol, abstract, idempotencyKey: _key, ...rest } = parseInput(input, args.input);
      return once(
        work,
        'fileDocument',
        args.input,
        async () => {
          const paper = { ...rest, id: work.newId('doc'), symbol: symbol ?? null, abstract: abstract ?? null };
          return documents.add(fileDocument(paper, await surroundings(paper, paper.issuerIds), actor));
        },
        async (filed) => (await documents.find(filed))!,
      );
    },
  }),
);
