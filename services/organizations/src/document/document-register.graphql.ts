import { defineConnection } from '@twinning/subgraph/connection';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { nextNumber, type RegisterEntry } from './document-register.ts';
import { DocumentKindType, OfficialDocumentType } from './official-document.graphql.ts';
import { documentKinds } from './official-document.ts';
import type { Register } from './register-place.ts';

export const registerKey = z.object({
  issuerId: z.string().max(60),
  year: z.int().min(1945).max(2200),
  kind: z.enum(documentKinds),
});

const EntryType = builder.objectRef<RegisterEntry>('DocumentRegisterEntry').implement({
  ...everyone,
  description: 'A line of a register: a paper at its number, an explained number without one, or numbers unexplained.',
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'The number; of a stretch without papers the first.' }),
    until: t.exposeInt('until', { description: 'The last number of the stretch; else the number itself.' }),
    letter: t.exposeString('letter', {
      nullable: true,
      description: 'The letter that tells papers of one number apart, "b" of 22b.',
    }),
    document: t.field({
      type: OfficialDocumentType,
      nullable: true,
      description: 'The paper; null where no paper bears the number.',
      resolve: ({ documentId }, _args, { documents }) => (documentId === null ? null : documents.find(documentId)),
    }),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why no paper bears the number, or bore it when that was written; null when nobody has explained.',
    }),
    explainedAt: t.expose('explainedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was explained.',
    }),
  }),
});

const EntryConnectionType = defineConnection(builder, 'DocumentRegisterEntry', EntryType, house.PageInfoType);

export const DocumentRegisterType = builder.objectRef<Register>('DocumentRegister').implement({
  ...everyone,
  description:
    'The numbers that an issuer gave to its papers of one kind in one year. A joint paper is numbered by its first issuer; papers without a number or a year stand in no register.',
  fields: (t) => ({
    issuer: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'Who numbers the papers.',
      resolve: ({ issuerId }, _args, { organizations }) => organizations.find(issuerId),
    }),
    year: t.exposeInt('year', { description: 'The year in which they were issued.' }),
    kind: t.expose('kind', { type: DocumentKindType, description: 'What sort of papers they are.' }),
    papers: t.int({
      description: 'How many papers stand in it.',
      resolve: async (register, _args, { registers }) => (await registers.bounds(register)).papers,
    }),
    lowest: t.int({
      nullable: true,
      description: 'The lowest number in use; null while there is none.',
      resolve: async (register, _args, { registers }) => (await registers.bounds(register)).lowest,
    }),
    highest: t.int({
      nullable: true,
      description: 'The highest number in use; null while there is none.',
      resolve: async (register, _args, { registers }) => (await registers.bounds(register)).highest,
    }),
    missing: t.int({
      description: 'Numbers between the lowest and the highest that no paper bears.',
      resolve: async (register, _args, { registers }) => (await registers.bounds(register)).missing,
    }),
    explained: t.int({
      description: 'How many of those are explained.',
      resolve: async (register, _args, { registers }) => (await registers.bounds(register)).explained,
    }),
    nextNumber: t.int({
      description: 'The number after the highest in use; 1 in an empty register.',
      resolve: async (register, _args, { registers }) => nextNumber(await registers.bounds(register)),
    }),
    entries: t.field({
      type: EntryConnectionType,
      args: { ...paging },
      description: 'Its lines in the order of numbers and letters.',
      resolve: (register, page, { registers }) => registers.page(register, page),
    }),
  }),
});

builder.queryField('documentRegister', (t) =>
  t.field({
    ...everyone,
    type: DocumentRegisterType,
    nullable: true,
    description: 'The register of an issuer for a year and a kind of paper; null when there is no such body.',
    args: {
      issuerId: t.arg.id({ description: 'Who numbers the papers.' }),
      year: t.arg.int({ description: 'The year in which they were issued, 1945 to 2200.' }),
      kind: t.arg({ type: DocumentKindType, description: 'What sort of papers.' }),
    },
    resolve: async (_, args, { organizations }) => {
      const register = parseInput(registerKey, args);
      return (await organizations.find(register.issuerId)) ? register : null;
    },
  }),
);

builder.objectField(OrganizationType, 'documentRegisters', (t) =>
  t.field({
    ...everyone,
    type: [DocumentRegisterType],
    description: 'The registers in which it numbered a paper, the newest first, at most 200.',
    resolve: ({ id }, _args, { registers }) => registers.of(id),
  }),
);
