import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { everyone, signedIn } from '../everyone.graphql.ts';
import type { Amendment } from './amend-document.repository.ts';
import { CircularBasis, NothingAmended } from './amend-document.ts';
import * as given from './document-input.graphql.ts';
import { DocumentRecipientType, OfficialDocumentType } from './official-document.graphql.ts';
import { NumberTaken } from './register-place.ts';

house.refusal(CircularBasis, 'One of the bases rests on the paper itself, directly or through others.');
house.refusal(NothingAmended, 'What was sent is what is filed already.');

const AmendDocumentInput = builder.inputType('AmendDocumentInput', {
  description:
    'What to put right of a filed paper; what is left out stays. Its symbol and its issuers stay in any case.',
  fields: (t) => ({
    documentId: t.id({ description: 'The paper.' }),
    expectedVersion: t.int({ description: 'The version the caller read.' }),
    reason: t.string({ description: 'Why, 1 to 1000 letters.' }),
    abstract: t.string({ required: false, description: 'At most 2000 letters; null takes it away.' }),
    issuedOn: t.field({ type: house.PartialDateInput, required: false, description: 'When, as far as it is stated.' }),
    legalBases: t.field({
      type: [given.LegalBasisInput],
      required: false,
      description: 'All the papers it rests on, at most 50, with how it writes them.',
    }),
    recipients: t.field({
      type: [given.RecipientInput],
      required: false,
      description: 'All to whom it is sent, at most 200.',
    }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({
  documentId: given.id,
  expectedVersion: z.int(),
  reason: z.string().trim().min(1).max(1000),
  abstract: given.optionalText(2000),
  issuedOn: given.partialDate.nullish(),
  legalBases: given.legalBases.nullish(),
  recipients: given.recipients.nullish(),
  idempotencyKey: z.string().max(200).nullish(),
});

builder.mutationField('amendDocument', (t) =>
  t.field({
    ...signedIn,
    description:
      'Puts right what was filed of a paper and keeps what was filed before. For those who may file it; for the department once none of its issuers is left.',
    type: OfficialDocumentType,
    errors: { types: [CircularBasis, NothingAmended, NumberTaken] },
    args: { input: t.arg({ type: AmendDocumentInput, description: 'What to put right.' }) },
    resolve: (_, args, { amendments, documents, work }) => {
      const { documentId, expectedVersion, reason, abstract, issuedOn, legalBases, recipients } = parseInput(
        input,
        args.input,
      );
      const change = {
        expectedVersion,
        ...(abstract !== undefined && { abstract }),
        ...(issuedOn && { issuedOn }),
        ...(legalBases && { legalBases }),
        ...(recipients && { recipients }),
      };
      return once(
        work,
        'amendDocument',
        args.input,
        () => amendments.amend(documentId, change, reason),
        async (amended) => (await documents.find(amended))!,
      );
    },
  }),
);

const AmendmentType = builder.objectRef<Amendment>('DocumentAmendment').implement({
  ...everyone,
  description: 'What a paper was filed as until it was amended.',
  fields: (t) => ({
    version: t.exposeInt('version', { description: 'The version that was replaced.' }),
    reason: t.exposeString('reason', { description: 'Why it was put right.' }),
    at: t.expose('recordedAt', { type: 'DateTime', description: 'When it was put right.' }),
    abstract: t.string({
      nullable: true,
      description: 'Its abstract before.',
      resolve: ({ before }) => before.abstract,
    }),
    issuedOn: t.field({
      type: house.PartialDateType,
      description: 'Its date before.',
      resolve: ({ before }) => before.issuedOn,
    }),
    recipients: t.field({
      type: [DocumentRecipientType],
      description: 'Its recipients before.',
      resolve: ({ before }) => [...before.recipients],
    }),
    legalBases: t.field({
      type: [OfficialDocumentType],
      description: 'The papers it rested on before.',
      resolve: ({ before }, _args, { documents }) => documents.findAll(before.legalBases.map(({ basisId }) => basisId)),
    }),
  }),
});

builder.objectField(OfficialDocumentType, 'amendments', (t) =>
  t.field({
    ...everyone,
    type: [AmendmentType],
    description: 'What it was filed as before, the newest first.',
    resolve: ({ id }, _args, { amendments }) => amendments.of(id),
  }),
);
