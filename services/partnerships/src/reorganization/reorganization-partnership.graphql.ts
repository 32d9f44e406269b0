import type { Edge, Page } from '@twinning/subgraph/page';
import { builder, described, everyone, house } from '../builder.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { PartnershipType } from '../partnership/partnership.graphql.ts';
import { DutyStateType } from './duty.graphql.ts';
import type { Outcome } from './end-with-parties.ts';
import type { Succeeded, TouchedPartnership } from './reorganization-lists.repository.ts';

const outcomes: Record<Outcome, string> = {
  STAYS: 'It goes on as it is, under whatever names its parties bear.',
  SUCCEEDED: 'Each party that ends has one successor for the whole of it: it passes to them.',
  ENDED: 'A party ends and is divided or left to nobody.',
  COMPLETED: 'A party ends after the period of the partnership was over.',
  LAPSED: 'A party ends before anything was signed.',
};

export const PartnershipOutcomeType = builder.enumType('PartnershipOutcome', {
  description: 'What a reorganisation makes of a partnership.',
  values: described(outcomes),
});

export const PartySuccessionType = builder.objectRef<Succeeded>('PartySuccession').implement({
  ...everyone,
  description: 'A party that a reorganisation ends, and who takes over the whole of it.',
  fields: (t) => ({
    party: t.field({
      type: OrganizationType,
      description: 'The party.',
      resolve: ({ partyId }) => ({ id: partyId }),
    }),
    successor: t.field({
      type: OrganizationType,
      nullable: true,
      description: 'Who takes it over whole; null when nobody does, or the successor is still to be founded.',
      resolve: ({ successor }) => (successor?.founded ? { id: successor.id } : null),
    }),
    foundingId: t.id({
      nullable: true,
      description: 'The successor that is still to be founded, as an id among the `foundings` of the reorganisation.',
      resolve: ({ successor }) => (successor && !successor.founded ? successor.id : null),
    }),
  }),
});

const EdgeType = builder.objectRef<Edge<TouchedPartnership>>('ReorganizationPartnershipEdge').implement({
  ...everyone,
  description: 'A partnership with a party among the sources, and what becomes of it.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', { description: 'Ask for what follows with `after`.' }),
    node: t.field({
      type: PartnershipType,
      description: 'The partnership.',
      resolve: ({ node }) => node.partnership,
    }),
    outcome: t.field({
      type: PartnershipOutcomeType,
      description: 'What becomes of it, or has.',
      resolve: ({ node }) => node.outcome,
    }),
    state: t.field({
      type: DutyStateType,
      description: 'Whether that has happened already.',
      resolve: ({ node }) => node.state,
    }),
    successions: t.field({
      type: [PartySuccessionType],
      description: 'The parties that end.',
      resolve: ({ node }) => node.parties,
    }),
  }),
});

export const ReorganizationPartnershipsType = builder
  .objectRef<Page<TouchedPartnership>>('ReorganizationPartnershipConnection')
  .implement({
    ...everyone,
    description: 'A page of the partnerships that a reorganisation touches, at most 100 rows.',
    fields: (t) => ({
      totalCount: t.exposeInt('totalCount', { description: 'Rows in the whole list that the caller may see.' }),
      pageInfo: t.expose('pageInfo', { type: house.PageInfoType, description: 'Where the page stands.' }),
      edges: t.expose('edges', { type: [EdgeType], description: 'The rows.' }),
    }),
  });
