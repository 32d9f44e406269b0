import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, signedIn } from '../builder.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { ObligationConnection, ObligationStatusType } from './obligation.graphql.ts';
import { obligationStatuses } from './obligation.ts';

const ObligationFilter = builder.inputType('ObligationFilter', {
  description: 'Which obligations; every condition given has to hold.',
  fields: (t) => ({
    period: t.string({ required: false, description: 'Code of the reporting period.' }),
    status: t.field({ type: [ObligationStatusType], required: false, description: 'In one of these states today.' }),
    organization: t.id({ required: false, description: 'Owed by this organization.' }),
    recipient: t.id({ required: false, description: 'Owed to this office.' }),
  }),
});

const id = z.string().max(60).nullish();
const filter = z
  .object({
    period: z.string().max(100).nullish(),
    status: z.array(z.enum(obligationStatuses)).max(5).nullish(),
    organization: id,
    recipient: id,
  })
  .nullish();

builder.queryField('obligations', (t) =>
  t.field({
    ...signedIn,
    type: ObligationConnection,
    description: 'Obligations that the caller may see, the next due first.',
    args: {
      filter: t.arg({ type: ObligationFilter, required: false, description: 'Which.' }),
      first: t.arg.int({ defaultValue: 20, description: 'At most 100.' }),
      after: t.arg.string({ required: false, description: 'A cursor of this list.' }),
    },
    resolve: (_, args, { obligations }) => obligations.list(parseInput(filter, args.filter) ?? {}, args),
  }),
);

builder.objectField(OrganizationType, 'obligations', (t) =>
  t.field({
    ...signedIn,
    type: ObligationConnection,
    description:
      'What it owes and what is owed to it, or was until a reorganisation dissolved it, as far as the caller may see it; the next due first.',
    args: {
      period: t.arg.string({ required: false, description: 'Code of the reporting period.' }),
      status: t.arg({ type: ObligationStatusType, required: false, description: 'In this state today.' }),
      first: t.arg.int({ defaultValue: 20, description: 'At most 100.' }),
      after: t.arg.string({ required: false, description: 'A cursor of this list.' }),
    },
    resolve: ({ id: concerning }, { period, status, ...page }, { obligations }) =>
      obligations.list({ concerning, period, status: status ? [status] : null }, page),
  }),
);
