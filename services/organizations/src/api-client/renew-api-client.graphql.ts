import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { onlyPeople } from '../everyone.graphql.ts';
import { ApiClientType } from './api-client.graphql.ts';
import { given, keyed } from './api-client-input.graphql.ts';
import { ApiClientEnded } from './change-api-client.ts';

const RenewApiClientInput = builder.inputType('RenewApiClientInput', {
  description: 'Until when a system goes on.',
  fields: (t) => ({
    clientId: t.id({ description: 'The system; it has not ended yet.' }),
    expiresOn: t.field({
      type: 'Date',
      description:
        'First day on which it opens nothing any more: later than now, a year from today at most, and not after its office.',
    }),
    expectedVersion: t.int({ description: 'Version the caller has seen.' }),
    idempotencyKey: t.string({ required: false, description: keyed }),
  }),
});

const input = z.object({
  clientId: given.id,
  expiresOn: given.day,
  expectedVersion: given.expectedVersion,
  idempotencyKey: given.idempotencyKey,
});

builder.mutationField('renewApiClient', (t) =>
  t.field({
    ...onlyPeople,
    description:
      'Lets a system go on before it expires. Its keys keep their own last days: issue another one and install it before they end. For whoever keeps its keys.',
    type: ApiClientType,
    errors: { types: [ApiClientEnded] },
    args: { input: t.arg({ type: RenewApiClientInput, description: 'The system and its new last day.' }) },
    resolve: (_, args, { apiClients, work }) => {
      const { clientId, ...by } = parseInput(input, args.input);
      return once(
        work,
        'renewApiClient',
        args.input,
        () => apiClients.renew(clientId, { ...by, membershipId: work.newId('mbs') }),
        apiClients.find,
      );
    },
  }),
);

builder.queryField('apiClientsDue', (t) =>
  t.field({
    ...onlyPeople,
    type: [ApiClientType],
    description:
      'Systems of the caller’s own offices that expire within 30 days, or whose last key does, the soonest first, at most 100. Renew the one, issue a key for the other.',
    resolve: (_, _args, { apiClients }) => apiClients.due(),
  }),
);
