import type { Edge, Page } from '@twinning/subgraph/page';
import { builder, everyone, house } from '../builder.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { PartnershipType } from '../partnership/partnership.graphql.ts';
import type { Participant } from './participation.ts';

const ParticipantEdgeType = builder.objectRef<Edge<Participant>>('ParticipantEdge').implement({
  ...everyone,
  description: 'An organization behind a figure.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Ask for what follows with `after`.' }),
    node: t.field({
      type: OrganizationType,
      description: 'The organization.',
      resolve: ({ node }) => ({ id: node.id }),
    }),
    partnership: t.field({
      type: PartnershipType,
      nullable: true,
      description: 'The partnership by which it counts; null when there is none or the caller may not see it.',
      resolve: ({ node: { partnershipId } }, _args, { partnerships }) =>
        partnershipId === null ? null : partnerships.find(partnershipId),
    }),
  }),
});

export const ParticipantConnectionType = builder.objectRef<Page<Participant>>('ParticipantConnection').implement({
  ...everyone,
  description: 'A page of the organizations behind a figure, at most 100 rows.',
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount', { description: 'The figure.' }),
    pageInfo: t.expose('pageInfo', { type: house.PageInfoType, description: 'Where the page stands.' }),
    edges: t.expose('edges', { type: [ParticipantEdgeType], description: 'The rows.' }),
  }),
});
