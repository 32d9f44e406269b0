import { defineConnection } from '@twinning/subgraph/connection';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { PersonType } from '../person/person.graphql.ts';
import { type Merge, mergeSubjects } from './merge.ts';

export const MergeSubjectType = builder.enumType('MergeSubject', {
  description: 'What was entered twice: a body or a person.',
  values: mergeSubjects,
});

/** It names people, so that no system reads it. */
const readers = {
  authScopes: { $all: { person: true, role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER', 'AUDITOR'] } },
} as const;

export const MergeType = builder.objectRef<Merge>('Merge').implement({
  ...readers,
  description:
    'Two entries that were one body or one person all along: which is kept, and since when. No reorganisation: nothing happened to anybody.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `mrg_…`.' }),
    subject: t.expose('subject', { type: MergeSubjectType, description: 'What was entered twice.' }),
    mergedId: t.exposeID('mergedId', {
      description: 'The id that went; until the merge is undone it answers as the kept one.',
    }),
    mergedName: t.exposeString('mergedName', { description: 'What the entry was called that went.' }),
    keptOrganization: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'The body that is kept; null of people.',
      resolve: ({ subject, keptId }, _args, { organizations }) =>
        subject === 'ORGANIZATION' ? organizations.find(keptId) : null,
    }),
    keptPerson: t.field({
      type: PersonType,
      nullable: true,
      description: 'The person who is kept; null of bodies.',
      resolve: ({ subject, keptId }, _args, { people }) => (subject === 'PERSON' ? people.find(keptId) : null),
    }),
    reason: t.exposeString('reason', { description: 'Why they were taken for one.' }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it was done.' }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true, description: 'When it was taken back.' }),
    undoObstacles: t.stringList({
      description: "Why it can no longer be undone, in the caller's language; empty when it can, or when it is undone.",
      resolve: async (merge, _args, { organizationMerges, personMerges, language }) => {
        if (merge.undoneAt !== null) return [];
        const merges = merge.subject === 'ORGANIZATION' ? organizationMerges : personMerges;
        return (await merges.undoObstacles(merge)).map((text) => text[language]);
      },
    }),
  }),
});

const MergeConnectionType = defineConnection(builder, 'Merge', MergeType, house.PageInfoType);

builder.queryField('merges', (t) =>
  t.field({
    ...readers,
    type: MergeConnectionType,
    description: 'What was merged, the newest first. For the department and auditors; not for systems.',
    args: { ...paging },
    resolve: (_, page, { merges }) => merges.page(page),
  }),
);
