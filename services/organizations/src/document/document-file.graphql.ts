import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { everyone, signedIn } from '../everyone.graphql.ts';
import type { DocumentFile } from './document-file.ts';
import { id } from './document-input.graphql.ts';
import { OfficialDocumentType } from './official-document.graphql.ts';

const DocumentFileType = builder.objectRef<DocumentFile>('DocumentFile').implement({
  ...everyone,
  description: 'A file of a paper: PDF, Word, Excel or a picture of it. As public as the paper itself.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `dfl_…`.' }),
    name: t.exposeString('name', { description: 'Its name, with the ending of what it is.' }),
    mediaType: t.exposeString('mediaType', { description: 'What it is, by its content.' }),
    bytes: t.exposeInt('bytes', { description: 'Its size in bytes, at most 20 MB.' }),
    url: t.string({
      description: 'Where the gateway hands it out, always as an attachment.',
      resolve: (file) => `/documents/files/${file.id}`,
    }),
    at: t.expose('recordedAt', { type: 'DateTime', description: 'When it was attached.' }),
  }),
});

builder.objectField(OfficialDocumentType, 'files', (t) =>
  t.field({
    ...everyone,
    type: [DocumentFileType],
    description: 'Its files, at most 20, in the order in which they were attached by `POST /documents/<id>/files`.',
    resolve: (paper, _args, { documentFiles }) => documentFiles.of(paper.id),
  }),
);

const RemoveDocumentFileInput = builder.inputType('RemoveDocumentFileInput', {
  description: 'A file that does not belong to its paper.',
  fields: (t) => ({
    fileId: t.id({ description: 'The file.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({ fileId: id, idempotencyKey: z.string().max(200).nullish() });

builder.mutationField('removeDocumentFile', (t) =>
  t.field({
    ...signedIn,
    description: 'Takes a file off its paper and out of the store. For those who may attach one.',
    type: OfficialDocumentType,
    errors: {},
    args: { input: t.arg({ type: RemoveDocumentFileInput, description: 'Which one.' }) },
    resolve: (_, args, { documentFiles, documents, work }) => {
      const { fileId } = parseInput(input, args.input);
      return once(
        work,
        'removeDocumentFile',
        args.input,
        () => documentFiles.remove(fileId),
        async (paper) => (await documents.find(paper))!,
      );
    },
  }),
);
