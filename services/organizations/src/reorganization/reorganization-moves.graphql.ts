import { defineConnection } from '@twinning/subgraph/connection';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { HierarchyType } from '../organization/organization-enums.graphql.ts';
import type { MoveFrom, MoveGroup } from './parts-of-decrees.repository.ts';
import { FoundingType, ReorganizationType } from './reorganization.graphql.ts';
import type { Founding } from './reorganization.ts';
import { MoveBasisType } from './reorganization-enums.graphql.ts';

type ShownMove = MoveFrom & { founded: readonly Founding[] };
type ShownGroup = MoveGroup & { founded: readonly Founding[] };

const foundingOf = ({ parentId, founded }: { parentId: string | null; founded: readonly Founding[] }) =>
  founded.find(({ id }) => id === parentId) ?? null;

const MoveType = builder.objectRef<ShownMove>('ReorganizationMove').implement({
  ...everyone,
  description: 'A body that stood under a source, or stands in one, and its superior afterwards.',
  fields: (t) => ({
    organization: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'The body.',
      resolve: ({ organizationId }, _args, { organizations }) => organizations.find(organizationId),
    }),
    hierarchy: t.expose('hierarchy', { type: HierarchyType, description: 'In which order of superiors.' }),
    from: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'Its superior the day before.',
      resolve: ({ fromId }, _args, { organizations }) => (fromId === null ? null : organizations.find(fromId)),
    }),
    to: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'Its superior from the day on; null when that is open, or the body is not in the register yet.',
      resolve: ({ parentId }, _args, { organizations }) => (parentId === null ? null : organizations.find(parentId)),
    }),
    toFounding: t.field({
      type: FoundingType,
      nullable: true,
      description: 'Its superior from the day on, when the same decree founds it.',
      resolve: foundingOf,
    }),
    basis: t.expose('basis', { type: MoveBasisType, description: 'Why there.' }),
  }),
});

const MoveGroupType = builder.objectRef<ShownGroup>('ReorganizationMoveGroup').implement({
  ...everyone,
  description: 'How many bodies go to one superior, and why.',
  fields: (t) => ({
    to: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'The superior; null when that is open, or the body is not in the register yet.',
      resolve: ({ parentId }, _args, { organizations }) => (parentId === null ? null : organizations.find(parentId)),
    }),
    toFounding: t.field({
      type: FoundingType,
      nullable: true,
      description: 'The superior, when the same decree founds it.',
      resolve: foundingOf,
    }),
    basis: t.expose('basis', { type: MoveBasisType, description: 'Why there.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const MoveConnection = defineConnection(builder, 'ReorganizationMove', MoveType, house.PageInfoType);

builder.objectFields(ReorganizationType, (t) => ({
  moves: t.field({
    ...everyone,
    type: MoveConnection,
    args: {
      basis: t.arg({ type: MoveBasisType, required: false, description: 'Only those with this basis.' }),
      to: t.arg.id({ required: false, description: 'Only those that go to this body.' }),
      ...paging,
    },
    description:
      'Every body that stands under a source, and where it goes. A question that nothing answers is listed as OPEN, never guessed.',
    resolve: async (entry, { basis, to, ...page }, { reorganizations }) => {
      const moves = await reorganizations.moves(entry.id, { basis, to, ...page });
      const { founded } = entry;
      return { ...moves, edges: moves.edges.map(({ cursor, node }) => ({ cursor, node: { ...node, founded } })) };
    },
  }),
  moveGroups: t.field({
    ...everyone,
    type: [MoveGroupType],
    description: 'The same, counted by new superior and basis, the most first.',
    resolve: async ({ id, founded }, _args, { reorganizations }) =>
      (await reorganizations.moveGroups(id)).map((group) => ({ ...group, founded })),
  }),
}));
