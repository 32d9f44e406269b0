import { entity } from '@twinning/subgraph/entity';
import { builder, house } from '../builder.ts';
import type { Context } from '../context.ts';
import { OfficialDocumentType } from '../document/official-document.graphql.ts';
import { everyone } from '../everyone.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import {
  CodeSchemeType,
  EducationLevelType,
  OrganizationKindType,
  ZoneType,
} from '../organization/organization-enums.graphql.ts';
import type { Founding } from './reorganization.ts';
import { ReorganizationStateType } from './reorganization-enums.graphql.ts';
import type { ReorganizationEntry } from './reorganization-fields.repository.ts';

const FoundingCodeType = builder.objectRef<Founding['codes'][number]>('FoundingCode').implement({
  ...everyone,
  description: 'A code that a new body bears from its first day on.',
  fields: (t) => ({
    scheme: t.expose('scheme', { type: CodeSchemeType, description: 'Who gives it.' }),
    value: t.exposeString('value', { description: 'The code itself.' }),
  }),
});

export const FoundingType = builder.objectRef<Founding>('ReorganizationFounding').implement({
  ...everyone,
  description: 'A body that a decree brings to life; in the register once the decree is applied.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `org_…`, the same before and after it is applied.' }),
    kind: t.expose('kind', { type: OrganizationKindType, description: 'What sort of body it is.' }),
    name: t.exposeString('name', { description: 'Full name.' }),
    zone: t.expose('zone', { type: ZoneType, nullable: true, description: 'Urban or suburban, where that is known.' }),
    levels: t.field({
      type: [EducationLevelType],
      description: 'Levels it teaches; empty for offices.',
      resolve: ({ levels }) => [...levels],
    }),
    parent: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'The body above it; null when it has none, or one that the same decree founds.',
      resolve: ({ parentId }, _args, { organizations }) => (parentId === null ? null : organizations.find(parentId)),
    }),
    parentId: t.id({
      nullable: true,
      description: 'Id of the body above it, also of one that the same decree founds; null when it has none.',
      resolve: ({ parentId }) => parentId,
    }),
    codes: t.field({ type: [FoundingCodeType], description: 'Its codes.', resolve: ({ codes }) => [...codes] }),
  }),
});

export const ReorganizationType = builder.objectRef<ReorganizationEntry>('Reorganization').implement({
  ...entity<Context>(({ id }, { reorganizations }) => reorganizations.find(id)),
  ...everyone,
  description:
    'A decree that merges, divides, continues, dissolves, renames or transfers bodies. Drafts and undone ones are shown to the department and to auditors, applied ones to everyone.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `rog_…`.' }),
    version: t.exposeInt('version', { description: 'Grows with each change; send it back as `expectedVersion`.' }),
    state: t.expose('state', {
      type: ReorganizationStateType,
      description: 'Whether it is planned, in force or taken back.',
    }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    decree: t.field({
      type: OfficialDocumentType,
      nullable: true,
      description: 'The paper that ordered it; null when it is not filed.',
      resolve: ({ decreeId }, _args, { documents }) => (decreeId === null ? null : documents.find(decreeId)),
    }),
    effectiveOn: t.expose('effectiveOn', {
      type: 'Date',
      description: 'The day from which it holds; the first of the month or year when no more is stated.',
    }),
    precision: t.field({
      type: house.DatePrecisionType,
      description: 'How much of the day its source states.',
      resolve: ({ precision }) => precision ?? 'DAY',
    }),
    foundings: t.field({
      type: [FoundingType],
      description: 'The bodies that it brings to life.',
      resolve: ({ founded }) => [...founded],
    }),
    openQuestions: t.int({
      description: 'How many dependent bodies have no new superior: nothing tells, and nobody has decided.',
      resolve: ({ id }, _args, { reorganizations }) => reorganizations.openQuestions(id),
    }),
    undoObstacles: t.stringList({
      description:
        "What rests by now on what it did, so that it can no longer be undone, in the caller's language, at most 20; empty when it can. For the department and auditors; always empty for anybody else.",
      resolve: async ({ id, state }, _args, { reorganizations, language }) =>
        state === 'APPLIED' ? (await reorganizations.obstacles(id)).map((text) => text[language]) : [],
    }),
    generated: t.exposeBoolean('generated', { description: 'Whether it is made up for demonstration.' }),
    provenance: t.field({
      type: [house.ProvenanceType],
      description: 'Where its facts come from.',
      resolve: ({ provenance }) => [...provenance],
    }),
    appliedAt: t.expose('appliedAt', { type: 'DateTime', nullable: true, description: 'When it was applied.' }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true, description: 'When it was taken back.' }),
  }),
});
