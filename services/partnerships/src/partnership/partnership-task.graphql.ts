import { pageSize } from '@twinning/subgraph/page';
import { builder, everyone, signedIn } from '../builder.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { PartnershipType } from './partnership.graphql.ts';
import type { Partnership } from './partnership.ts';
import { PartnershipTaskKindType } from './partnership-enums.graphql.ts';
import type { Waiting } from './waiting.repository.ts';

type Task = Waiting & { partnership: Partnership };

const PartnershipTaskType = builder.objectRef<Task>('PartnershipTask').implement({
  ...everyone,
  description: "Work that waits for one of the caller's organizations.",
  fields: (t) => ({
    kind: t.expose('kind', { type: PartnershipTaskKindType, description: 'What is to be done.' }),
    partnership: t.expose('partnership', { type: PartnershipType, description: 'On which partnership.' }),
    onBehalfOf: t.field({
      type: OrganizationType,
      description: "The caller's organization it waits for.",
      resolve: ({ on_behalf_of }) => ({ id: on_behalf_of }),
    }),
    dueOn: t.expose('due_on', {
      type: 'Date',
      nullable: true,
      description: 'By when: the planned day of a signing; null otherwise.',
    }),
  }),
});

builder.queryField('partnershipTasks', (t) =>
  t.field({
    ...signedIn,
    type: [PartnershipTaskType],
    description: "What waits for the caller's organizations, what holds others up first.",
    args: { first: t.arg.int({ defaultValue: 50, description: 'How many, at most 100.' }) },
    resolve: async (_, { first }, { waiting, partnerships }) => {
      const found = await waiting(pageSize({ first }));
      const tasks = await Promise.all(
        found.map(async (one) => ({ ...one, partnership: await partnerships.find(one.partnership_id) })),
      );
      return tasks.flatMap(({ partnership, ...one }) => (partnership ? [{ ...one, partnership }] : []));
    },
  }),
);
