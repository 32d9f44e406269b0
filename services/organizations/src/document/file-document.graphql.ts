import { isDay } from '@twinning/domain/day';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { fileDocument } from './file-document.ts';
import { DocumentKindType, OfficialDocumentType } from './official-document.graphql.ts';
import { documentKinds } from './official-document.ts';

const RecipientInput = builder.inputType('RecipientInput', {
  description: 'Somebody the paper is sent to.',
  fields: (t) => ({
    organizationId: t.id({ required: false, description: 'The body, when it is in the register.' }),
    name: t.string({ description: 'As written in the paper, 1 to 200 letters.' }),
    purpose: t.string({ required: false, description: 'Why it is sent, e.g. "để báo cáo".' }),
  }),
});

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
    issuerIds: t.idList({ description: 'Who issued it, 1 to 20 bodies in the order of the paper, yours among them.' }),
    legalBaseIds: t.idList({ defaultValue: [], description: 'Filed papers it rests on (căn cứ), at most 50.' }),
    recipients: t.field({ type: [RecipientInput], defaultValue: [], description: 'To whom it is sent, at most 200.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const id = z.string().max(60);
const optionalText = (longest: number) => z.string().trim().min(1).max(longest).nullish();
const input = z.object({
  kind: z.enum(documentKinds),
  symbol: optionalText(100),
  abstract: optionalText(2000),
  issuedOn: z.object({
    value: z.string().refine(isDay).nullish(),
    precision: z.enum(['DAY', 'MONTH', 'YEAR', 'UNKNOWN']).nullish(),
  }),
  issuerIds: z.array(id).min(1).max(20),
  legalBaseIds: z.array(id).max(50),
  recipients: z
    .array(
      z.object({
        organizationId: id.nullish(),
        name: z.string().trim().min(1).max(200),
        purpose: optionalText(200),
      }),
    )
    .max(200),
  idempotencyKey: z.string().max(200).nullish(),
});

builder.mutationField('fileDocument', (t) =>
  t.field({
    ...signedIn,
    description: "Files a paper that the caller's office or school issued, alone or with others.",
    type: OfficialDocumentType,
    errors: {},
    args: { input: t.arg({ type: FileDocumentInput, description: 'The paper.' }) },
    resolve: (_, args, { documents, organizations, actor, work }) => {
      const { kind, symbol, abstract, issuedOn, issuerIds, legalBaseIds, recipients } = parseInput(input, args.input);
      return once(
        work,
        'fileDocument',
        args.input,
        async () => {
          const paper = {
            id: work.newId('doc'),
            kind,
            symbol: symbol ?? null,
            abstract: abstract ?? null,
            issuedOn: { value: issuedOn.value ?? null, precision: issuedOn.precision ?? 'DAY' },
            issuerIds,
            legalBasisIds: legalBaseIds,
            recipients: recipients.map(({ organizationId, name, purpose }) => ({
              organizationId: organizationId ?? null,
              name,
              purpose: purpose ?? null,
            })),
          };
          const named = [...issuerIds, ...paper.recipients.flatMap(({ organizationId }) => organizationId ?? [])];
          const [bodies, papers] = await Promise.all([
            organizations.findAll([...new Set(named)]),
            documents.findAll([...new Set(legalBaseIds)]),
          ]);
          const known = {
            organizations: new Set(bodies.map((body) => body.id)),
            documents: new Set(papers.map((filed) => filed.id)),
          };
          return documents.add(fileDocument(paper, known, actor));
        },
        async (filed) => (await documents.find(filed))!,
      );
    },
  }),
);
