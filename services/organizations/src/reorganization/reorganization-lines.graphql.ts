import { defineConnection } from '@twinning/subgraph/connection';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { HierarchyType } from '../organization/organization-enums.graphql.ts';
import type { NumberedLine } from './parts-of-decrees.repository.ts';
import { FoundingType, ReorganizationType } from './reorganization.graphql.ts';
import type { Founding } from './reorganization.ts';
import { ReorganizationLineKindType, ShareType } from './reorganization-enums.graphql.ts';

type ShownLine = NumberedLine & { founded: readonly Founding[] };

const LineType = builder.objectRef<ShownLine>('ReorganizationLine').implement({
  ...everyone,
  description: 'What happens to one source, or to a part of it.',
  fields: (t) => ({
    position: t.exposeInt('position', { description: 'Its place in the decree, from 0.' }),
    kind: t.expose('kind', { type: ReorganizationLineKindType, description: 'What happens.' }),
    source: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'The body to which it happens.',
      resolve: ({ sourceId }, _args, { organizations }) => organizations.find(sourceId),
    }),
    target: t.field({
      type: OrganizationType,
      nullable: true,
      description:
        'Who takes over, or the new superior of a body that is transferred; null for nobody, and for a body that is not in the register yet.',
      resolve: ({ targetId }, _args, { organizations }) => (targetId === null ? null : organizations.find(targetId)),
    }),
    targetFounding: t.field({
      type: FoundingType,
      nullable: true,
      description: 'Who takes over, when the same decree founds it.',
      resolve: ({ targetId, founded }) => founded.find(({ id }) => id === targetId) ?? null,
    }),
    share: t.expose('share', { type: ShareType, description: 'How much of the source is meant.' }),
    name: t.exposeString('name', { nullable: true, description: 'The new name of a body that is renamed.' }),
    hierarchy: t.expose('hierarchy', {
      type: HierarchyType,
      nullable: true,
      description: 'In which order of superiors a body is transferred; null means administratively.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'What the share is, in words.' }),
  }),
});

const LineConnection = defineConnection(builder, 'ReorganizationLine', LineType, house.PageInfoType);

builder.objectField(ReorganizationType, 'lines', (t) =>
  t.field({
    ...everyone,
    type: LineConnection,
    args: { ...paging },
    description: 'Its lines in the order of the decree.',
    resolve: async ({ id, founded }, page, { reorganizations }) => {
      const lines = await reorganizations.lines(id, page);
      return { ...lines, edges: lines.edges.map(({ cursor, node }) => ({ cursor, node: { ...node, founded } })) };
    },
  }),
);
