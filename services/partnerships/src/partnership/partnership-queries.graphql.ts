import { parseInput } from '@twinning/subgraph/parse-input';
import { builder, pages, signedIn } from '../builder.ts';
import { words } from '../input.ts';
import { MovementType } from '../movement/movement.graphql.ts';
import { PartnershipType } from './partnership.graphql.ts';
import { PartnershipConnectionType } from './partnership-connections.graphql.ts';
import { PartnershipLevelType, PartnershipStatusType } from './partnership-enums.graphql.ts';

const PartnershipFilter = builder.inputType('PartnershipFilter', {
  description: 'Which partnerships are wanted; what is left out does not narrow.',
  fields: (t) => ({
    movement: t.string({ required: false, description: 'Code of the movement.' }),
    level: t.field({ type: PartnershipLevelType, required: false, description: 'Of offices or of schools.' }),
    status: t.field({ type: [PartnershipStatusType], required: false, description: 'In one of these states.' }),
    party: t.id({ required: false, description: 'With this organization as a party.' }),
    under: t.id({ required: false, description: 'With a party that stands, or ever stood, under this office.' }),
    search: t.string({ required: false, description: 'Words of the title, with or without accents.' }),
  }),
});

builder.queryFields((t) => ({
  partnership: t.field({
    ...signedIn,
    type: PartnershipType,
    nullable: true,
    description: 'A partnership by its id; null when there is none or the caller may not see it.',
    args: { id: t.arg.id({ description: 'TypeID `pts_…`.' }) },
    resolve: (_, { id }, { partnerships }) => partnerships.find(id),
  }),
  partnerships: t.field({
    ...signedIn,
    type: PartnershipConnectionType,
    description: 'The partnerships the caller may see, the youngest first.',
    args: { filter: t.arg({ type: PartnershipFilter, required: false, description: 'Which.' }), ...pages() },
    resolve: (_, { filter, ...page }, { partnershipLists }) => {
      const { movement: movementCode, ...narrow } = filter ?? {};
      const search = parseInput(words(0, 200).nullish(), narrow.search);
      return partnershipLists.list({ movementCode, ...narrow, search }, page);
    },
  }),
}));

builder.objectField(MovementType, 'partnerships', (t) =>
  t.field({
    type: PartnershipConnectionType,
    description: 'Its partnerships as far as the caller may see them, the youngest first.',
    args: {
      level: t.arg({ type: PartnershipLevelType, required: false, description: 'Of offices or of schools.' }),
      status: t.arg({ type: [PartnershipStatusType], required: false, description: 'In one of these states.' }),
      ...pages(),
    },
    resolve: ({ id }, { level, status, ...page }, { partnershipLists }) =>
      partnershipLists.list({ movementId: id, level, status }, page),
  }),
);
