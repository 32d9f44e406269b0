import { defineConnection } from '@twinning/subgraph/connection';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { ReorganizationType } from '../reorganization/reorganization.graphql.ts';
import { type Field, fieldsOf } from './fields.ts';
import { type ImportCounts, type ImportFault, type SheetImport, tellsOfPeople, undoHours } from './sheet-import.ts';
import { ImportKindType, ImportStateType, RowOutcomeType } from './sheet-import-enums.graphql.ts';
import { RowConnectionType } from './sheet-import-row.graphql.ts';

type Column = { header: string; field: string | null };

const ColumnType = builder.objectRef<Column>('ImportColumn').implement({
  ...signedIn,
  description: 'A column of the file and what it stands for.',
  fields: (t) => ({
    header: t.exposeString('header', { description: 'Its header.' }),
    field: t.exposeString('field', { nullable: true, description: 'The field; null when it is not read.' }),
  }),
});

const FieldType = builder.objectRef<Field>('ImportField').implement({
  ...signedIn,
  description: 'Something a column can stand for.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name here.' }),
    header: t.exposeString('header', { description: 'Its header in the template.' }),
    required: t.exposeBoolean('required', { description: 'Whether a sheet cannot do without it.' }),
    explanation: t.string({
      description: 'What belongs into it.',
      resolve: ({ explanation }, _args, { language }) => explanation[language],
    }),
  }),
});

const CountsType = builder.objectRef<ImportCounts>('ImportCounts').implement({
  ...signedIn,
  description: 'How many rows came to what.',
  fields: (t) => ({
    new: t.exposeInt('NEW', { description: 'Rows that make something.' }),
    changed: t.exposeInt('CHANGED', { description: 'Rows that change what is known.' }),
    same: t.exposeInt('SAME', { description: 'Rows that say what is known.' }),
    error: t.exposeInt('ERROR', { description: 'Rows with faults.' }),
    duplicate: t.exposeInt('DUPLICATE', { description: 'Rows that resemble somebody known.' }),
    saved: t.exposeInt('saved', { description: 'Rows that are saved.' }),
  }),
});

const FaultType = builder.objectRef<ImportFault>('ImportFault').implement({
  ...signedIn,
  description: 'Why a file was refused, or why an import could not be undone.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Its name, e.g. `MERGED_CELLS`.' }),
    line: t.exposeInt('line', { nullable: true, description: 'The row of the file, where there is one.' }),
    column: t.exposeString('column', { nullable: true, description: 'The column, where there is one.' }),
    message: t.string({
      description: 'What is wrong and what to do.',
      resolve: ({ text }, _args, { language }) => text[language],
    }),
  }),
});

const ProgressType = builder.objectRef<{ done: number; total: number }>('ImportProgress').implement({
  ...signedIn,
  description: 'How far the background is with what it does now.',
  fields: (t) => ({
    done: t.exposeInt('done', { description: 'Rows done.' }),
    total: t.exposeInt('total', { description: 'Rows to do; 0 while the file is being read.' }),
  }),
});

export const SheetImportType = builder.objectRef<SheetImport>('SheetImport').implement({
  ...signedIn,
  description: 'A sheet that an office sent. Nothing of it is saved before somebody confirms it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `imp_…`.' }),
    version: t.exposeInt('version', { description: 'Goes up with every decision.' }),
    kind: t.expose('kind', { type: ImportKindType, description: 'What its rows are about.' }),
    state: t.expose('state', { type: ImportStateType, description: 'Where it stands.' }),
    fileName: t.exposeString('fileName', { description: 'Name of the file as it was sent.' }),
    organization: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'The office for which it is done.',
      resolve: ({ organizationId }, _args, { organizations }) => organizations.find(organizationId),
    }),
    columns: t.field({
      type: [ColumnType],
      description: 'The columns of the file.',
      resolve: ({ headers, mapping }) => headers.map((header) => ({ header, field: mapping[header] ?? null })),
    }),
    fields: t.field({
      type: [FieldType],
      description: 'What columns of this kind of sheet can stand for.',
      resolve: ({ kind }) => [...fieldsOf[kind]],
    }),
    counts: t.expose('counts', { type: CountsType, description: 'How many rows came to what.' }),
    progress: t.field({
      type: ProgressType,
      description: 'How far the background is.',
      resolve: ({ done, total }) => ({ done, total }),
    }),
    toSave: t.int({
      description: 'Rows that are saved once it is confirmed, or were.',
      resolve: ({ id }, _args, { imports }) => imports.taken(id),
    }),
    fault: t.expose('fault', { type: FaultType, nullable: true, description: 'Why it was refused.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was sent.' }),
    confirmedAt: t.expose('confirmedAt', { type: 'DateTime', nullable: true, description: 'When it was confirmed.' }),
    finishedAt: t.expose('finishedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was saved, refused or discarded.',
    }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true, description: 'When it was taken back.' }),
    undoableUntil: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'Until when the whole of it can be undone; null when it cannot.',
      resolve: ({ state, finishedAt }) =>
        state === 'SAVED' && finishedAt ? new Date(finishedAt.getTime() + undoHours * 3_600_000) : null,
    }),
    reorganizations: t.field({
      type: [ReorganizationType],
      description: 'The drafts that a sheet of decrees has become, at most 100.',
      resolve: async (sheet, _args, { imports, reorganizations }) => {
        const ids = sheet.kind === 'REORGANIZATION_LINES' ? await imports.drafts(sheet) : [];
        const found = await Promise.all(ids.map((id) => reorganizations.find(id)));
        return found.flatMap((draft) => draft ?? []);
      },
    }),
    rows: t.field({
      type: RowConnectionType,
      noted: { as: 'importRows', of: ({ id, kind }) => (tellsOfPeople(kind) ? { id } : null) },
      description: 'Its rows in the order of the file.',
      args: {
        outcome: t.arg({ type: RowOutcomeType, required: false, description: 'Only rows that came to this.' }),
        ...paging,
      },
      resolve: (sheet, { outcome, ...page }, { imports }) => imports.lines(sheet, outcome ?? null, page),
    }),
  }),
});

const SheetImportConnectionType = defineConnection(builder, 'SheetImport', SheetImportType, house.PageInfoType);

builder.queryFields((t) => ({
  sheetImport: t.field({
    ...signedIn,
    type: SheetImportType,
    nullable: true,
    description: "An import of the caller's office; null when there is none.",
    args: { id: t.arg.id({ description: 'TypeID `imp_…`.' }) },
    resolve: (_, { id }, { imports }) => imports.find(id),
  }),
  sheetImports: t.field({
    ...signedIn,
    type: SheetImportConnectionType,
    description: "The imports of the caller's offices, the newest first.",
    args: { ...paging },
    resolve: (_, page, { imports }) => imports.page(page),
  }),
}));
