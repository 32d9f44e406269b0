import { builder } from '../builder.ts';
import { OrganizationType } from '../references/organization.graphql.ts';
import { AwardRoundType } from '../round/award-round.graphql.ts';
import { AwardCategoryType } from '../round/category.graphql.ts';
import { NominationConnection, NominationStatusType, NominationType } from './nomination.graphql.ts';

const everyone = { authScopes: { everyone: true } } as const;
const first = { defaultValue: 20, description: 'Rows wanted, at most 100.' } as const;
const after = { required: false, description: 'Cursor of the row before.' } as const;

builder.objectField(AwardRoundType, 'nominations', (t) =>
  t.field({
    type: NominationConnection,
    description: 'Nominations that the caller may see, the youngest first.',
    args: {
      category: t.arg.string({ required: false, description: 'Code of a category.' }),
      status: t.arg({ type: [NominationStatusType], required: false, description: 'States wanted.' }),
      first: t.arg.int(first),
      after: t.arg.string(after),
    },
    resolve: ({ id, categories }, { category, status, ...page }, { nominations }) => {
      const categoryId = category ? (categories.find(({ code }) => code === category)?.id ?? '') : null;
      return nominations.findPage({ roundId: id, categoryId, status }, page);
    },
  }),
);

builder.objectField(AwardCategoryType, 'nominations', (t) =>
  t.field({
    type: NominationConnection,
    description: 'Nominations that the caller may see, the youngest first.',
    args: { first: t.arg.int(first), after: t.arg.string(after) },
    resolve: ({ id, roundId }, page, { nominations }) => nominations.findPage({ roundId, categoryId: id }, page),
  }),
);

builder.objectField(OrganizationType, 'nominations', (t) =>
  t.field({
    type: NominationConnection,
    description: 'What it was put forward for or puts forward, as far as the caller may see it; the youngest first.',
    args: { first: t.arg.int(first), after: t.arg.string(after) },
    resolve: ({ id }, page, { nominations }) => nominations.ofOrganization({ organizationId: id, ...page }),
  }),
);

builder.queryField('nomination', (t) =>
  t.field({
    ...everyone,
    type: NominationType,
    nullable: true,
    description: 'A nomination by its id; null when there is none that the caller may see.',
    args: { id: t.arg.id({ description: 'TypeID `nom_…`.' }) },
    resolve: (_root, { id }, { nominations }) => nominations.find(id),
  }),
);
