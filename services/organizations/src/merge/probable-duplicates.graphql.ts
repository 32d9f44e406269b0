import { defineConnection } from '@twinning/subgraph/connection';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { departmentInPerson } from '../organization/change-input.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import type { ProbableDuplicate } from './probable-duplicates.repository.ts';

const ProbableDuplicateType = builder.objectRef<ProbableDuplicate>('ProbableDuplicate').implement({
  ...departmentInPerson,
  description: 'Two bodies that are called alike under one superior today: perhaps one that was entered twice.',
  fields: (t) => ({
    one: t.field({
      type: OrganizationType,
      description: 'The one that was entered first.',
      resolve: async ({ oneId }, _args, { organizations }) => (await organizations.find(oneId))!,
    }),
    other: t.field({
      type: OrganizationType,
      description: 'The other one.',
      resolve: async ({ otherId }, _args, { organizations }) => (await organizations.find(otherId))!,
    }),
  }),
});

const ProbableDuplicateConnectionType = defineConnection(
  builder,
  'ProbableDuplicate',
  ProbableDuplicateType,
  house.PageInfoType,
);

builder.queryField('probableDuplicates', (t) =>
  t.field({
    ...departmentInPerson,
    type: ProbableDuplicateConnectionType,
    description:
      'Bodies of the same full name, however it is abbreviated, under the same superior today, by name. For the department.',
    args: { ...paging },
    resolve: (_, page, { probableDuplicates, today }) => probableDuplicates.page(today, page),
  }),
);
