import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { onlyPeople } from '../everyone.graphql.ts';
import { ApiClientType, ApiScopeType } from './api-client.graphql.ts';
import { given, keyed } from './api-client-input.graphql.ts';
import { ApiClientEnded, changeApiClient } from './change-api-client.ts';

house.refusal(ApiClientEnded, 'The system was revoked or has expired.');

const ChangeApiClientInput = builder.inputType('ChangeApiClientInput', {
  description: 'What a system may do from now on; what is left out stays as it is.',
  fields: (t) => ({
    clientId: t.id({ description: 'The system.' }),
    name: t.string({ required: false, description: 'What the office calls it, 2 to 100 letters.' }),
    scopes: t.field({
      type: [ApiScopeType],
      required: false,
      description: 'What its keys may be used for; at least one.',
    }),
    budget: t.int({ required: false, description: 'Requests a minute, 1 to 6,000.' }),
    expectedVersion: t.int({ description: 'Version the caller has seen.' }),
    idempotencyKey: t.string({ required: false, description: keyed }),
  }),
});

const input = z.object({
  clientId: given.id,
  name: given.name.nullish(),
  scopes: given.scopes.nullish(),
  budget: given.budget.nullish(),
  expectedVersion: given.expectedVersion,
  idempotencyKey: given.idempotencyKey,
});

builder.mutationField('changeApiClient', (t) =>
  t.field({
    ...onlyPeople,
    description: 'Changes what a system may do and how often, from its next request on. For whoever keeps its keys.',
    type: ApiClientType,
    errors: { types: [ApiClientEnded] },
    args: { input: t.arg({ type: ChangeApiClientInput, description: 'The system and what changes.' }) },
    resolve: (_, args, { apiClients, actor, work, now }) => {
      const { clientId, expectedVersion, ...by } = parseInput(input, args.input);
      return once(
        work,
        'changeApiClient',
        args.input,
        () => apiClients.change(clientId, (client) => changeApiClient(client, by, expectedVersion, actor, now())),
        apiClients.find,
      );
    },
  }),
);
