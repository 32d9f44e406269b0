import { defineConnection } from '@twinning/subgraph/connection';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { isTaken, type RowChange, type RowIssue, type SheetLine } from './row.ts';
import { RowOutcomeType } from './sheet-import-enums.graphql.ts';

const IssueType = builder.objectRef<RowIssue>('ImportRowIssue').implement({
  ...signedIn,
  description: 'What is wrong in a row.',
  fields: (t) => ({
    column: t.exposeString('column', { description: 'Header of the column.' }),
    value: t.exposeString('value', { description: 'What the cell holds.' }),
    message: t.string({
      description: 'Why it cannot be so, and what to write.',
      resolve: ({ text }, _args, { language }) => text[language],
    }),
  }),
});

const ChangeType = builder.objectRef<RowChange>('ImportRowChange').implement({
  ...signedIn,
  description: 'One fact that a row changes from its day on.',
  fields: (t) => ({
    column: t.exposeString('column', { description: 'Header of the column.' }),
    before: t.exposeString('before', { description: 'What is known; empty when nothing is.' }),
    after: t.exposeString('after', { description: 'What the row says.' }),
  }),
});

const RowType = builder.objectRef<SheetLine>('SheetImportRow').implement({
  ...signedIn,
  description: 'A row of a sheet and what it comes to.',
  fields: (t) => ({
    line: t.exposeInt('position', { description: 'Its number in the file, as spreadsheets show it.' }),
    outcome: t.expose('outcome', {
      type: RowOutcomeType,
      nullable: true,
      description: 'What it comes to; null until it is checked.',
    }),
    cells: t.exposeStringList('cells', { description: 'Its cells, in the order of the headers.' }),
    issues: t.expose('issues', { type: [IssueType], description: 'What is wrong with it.' }),
    changes: t.field({
      type: [ChangeType],
      description: 'What it changes, for CHANGED rows.',
      resolve: ({ detail }) => [...(detail?.changes ?? [])],
    }),
    resembles: t.string({
      nullable: true,
      description: 'Whom it resembles, with the code, for DUPLICATE rows.',
      resolve: ({ detail }) => detail?.resembles ?? null,
    }),
    resembledOrganization: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'The body it resembles, when that is in the register.',
      resolve: ({ resemblesId }, _args, { organizations }) =>
        resemblesId?.startsWith('org_') ? organizations.find(resemblesId) : null,
    }),
    taken: t.boolean({ description: 'Whether it is saved when the import is confirmed.', resolve: isTaken }),
    savedAt: t.expose('savedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was saved; null while it is not.',
    }),
  }),
});

export const RowConnectionType = defineConnection(builder, 'SheetImportRow', RowType, house.PageInfoType);
export const SheetImportRowType = RowType;
