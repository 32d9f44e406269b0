import { nearestAsOf } from '@twinning/domain/period';
import type { Text } from '@twinning/domain/text';
import { builder } from '../builder.ts';
import type { Context } from '../context.ts';
import { departmentInPerson } from '../organization/change-input.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import type { OrganizationEntry } from '../organization/organization.ts';
import { PersonType } from '../person/person.graphql.ts';
import type { Person } from '../person/person.ts';
import { type Difference, differences } from './differences.ts';
import { MergeSubjectType } from './merge.graphql.ts';
import { type MergePart, type MergeSubject, mergeParts } from './merge.ts';
import { personObstacles } from './merge-people.ts';
import { organizationObstacles } from './organization-obstacles.ts';

type Preview = {
  subject: MergeSubject;
  organizations: { kept: OrganizationEntry; merged: OrganizationEntry } | null;
  people: { kept: Person; merged: Person } | null;
  moves: { part: MergePart; count: number }[];
  differences: Difference[];
  obstacles: Text[];
};

const MergePartType = builder.enumType('MergePart', {
  description: 'What hangs on an entry and goes over to the kept one.',
  values: mergeParts,
});

const MergeMoveType = builder.objectRef<Preview['moves'][number]>('MergeMove').implement({
  ...departmentInPerson,
  description: 'How much of one sort would go over.',
  fields: (t) => ({
    part: t.expose('part', { type: MergePartType, description: 'What.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const DifferenceFactType = builder.enumType('MergeDifferenceFact', {
  description: 'What two entries say differently.',
  values: ['NAME', 'CODE', 'PLACEMENT', 'ZONE', 'LOCATION', 'LEVELS'] as const,
});

/** Superiors and communes are told by their names of the day. */
async function spoken({ fact, from }: Difference, value: string, { organizations }: Context): Promise<string> {
  if (fact !== 'PLACEMENT' && fact !== 'LOCATION') return value;
  return nearestAsOf(await organizations.facts.names(value), from)?.value ?? value;
}

const MergeDifferenceType = builder.objectRef<Difference>('MergeDifference').implement({
  ...departmentInPerson,
  description: 'Days of which the two entries say different things; the kept one is believed.',
  fields: (t) => ({
    fact: t.field({
      type: DifferenceFactType,
      description: 'About what.',
      resolve: ({ fact }) => fact as (typeof DifferenceFactType)['$inferType'],
    }),
    kept: t.string({
      description: 'What the kept entry says.',
      resolve: (difference, _args, context) => spoken(difference, difference.kept, context),
    }),
    merged: t.string({
      description: 'What the other one says.',
      resolve: (difference, _args, context) => spoken(difference, difference.merged, context),
    }),
    from: t.expose('from', { type: 'Date', description: 'First such day.' }),
    to: t.expose('to', { type: 'Date', nullable: true, description: 'First day after the last.' }),
  }),
});

const MergePreviewType = builder.objectRef<Preview>('MergePreview').implement({
  ...departmentInPerson,
  description: 'What a merge would do, and what stands in its way. Nothing is written.',
  fields: (t) => ({
    subject: t.expose('subject', { type: MergeSubjectType, description: 'What was entered twice.' }),
    keptOrganization: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'The body that would be kept.',
      resolve: ({ organizations }) => organizations?.kept ?? null,
    }),
    mergedOrganization: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'The entry that would go.',
      resolve: ({ organizations }) => organizations?.merged ?? null,
    }),
    keptPerson: t.field({
      type: PersonType,
      nullable: true,
      description: 'The person who would be kept.',
      resolve: ({ people }) => people?.kept ?? null,
    }),
    mergedPerson: t.field({
      type: PersonType,
      nullable: true,
      description: 'The entry that would go.',
      resolve: ({ people }) => people?.merged ?? null,
    }),
    moves: t.expose('moves', { type: [MergeMoveType], description: 'What would go over.' }),
    differences: t.expose('differences', {
      type: [MergeDifferenceType],
      description: 'What the two say differently, side by side.',
    }),
    obstacles: t.stringList({
      description: "Why they cannot be merged as they stand, in the caller's language; empty when they can.",
      resolve: ({ obstacles }, _args, { language }) => obstacles.map((text) => text[language]),
    }),
  }),
});

builder.queryField('mergePreview', (t) =>
  t.field({
    ...departmentInPerson,
    type: MergePreviewType,
    nullable: true,
    description: 'What a merge of two entries would do; null when one of them is not there. For the department.',
    args: {
      subject: t.arg({ type: MergeSubjectType, description: 'Bodies or people.' }),
      keptId: t.arg.id({ description: 'The entry that would be kept.' }),
      mergedId: t.arg.id({ description: 'The entry that would go.' }),
    },
    async resolve(
      _,
      { subject, keptId, mergedId },
      { organizationMerges, personMerges, merges },
    ): Promise<Preview | null> {
      const moves = await merges.references(subject, mergedId);
      if (subject === 'PERSON') {
        const pair = await personMerges.pair(keptId, mergedId);
        return (
          pair && {
            ...{ subject, organizations: null, people: pair, moves, differences: [] },
            obstacles: personObstacles(pair.kept, pair.merged),
          }
        );
      }
      const pair = await organizationMerges.pair(keptId, mergedId);
      if (!pair) return null;
      const { kept, merged, under, ties } = pair;
      const above = under.length > 0 ? [{ part: 'BODIES_UNDER_IT' as const, count: under.length }] : [];
      return {
        ...{ subject, organizations: { kept, merged }, people: null, moves: [...above, ...moves] },
        differences: differences(kept, merged),
        obstacles: organizationObstacles(kept, merged, ties),
      };
    },
  }),
);
