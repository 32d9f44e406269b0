import { defineConnection } from '@twinning/subgraph/connection';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { everyone } from '../everyone.graphql.ts';
import { ReorganizationType } from './reorganization.graphql.ts';
import { ReorganizationStateType } from './reorganization-enums.graphql.ts';

const ReorganizationConnection = defineConnection(builder, 'Reorganization', ReorganizationType, house.PageInfoType);

builder.queryFields((t) => ({
  reorganization: t.field({
    ...everyone,
    type: ReorganizationType,
    nullable: true,
    description: 'A reorganisation by its id; null when there is none, or the caller may not see it.',
    args: { id: t.arg.id({ description: 'TypeID `rog_…`.' }) },
    resolve: (_, { id }, { reorganizations }) => reorganizations.find(id),
  }),
  reorganizations: t.field({
    ...everyone,
    type: ReorganizationConnection,
    description: 'The reorganisations that the caller may see, the latest day first.',
    args: {
      state: t.arg({ type: ReorganizationStateType, required: false, description: 'Only those in this state.' }),
      ...paging,
    },
    resolve: (_, { state, ...page }, { reorganizations }) => reorganizations.page(state ?? null, page),
  }),
}));
