import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { onlyPeople } from '../everyone.graphql.ts';
import { ApiClientType, ApiScopeType } from './api-client.graphql.ts';
import { given, keyed } from './api-client-input.graphql.ts';
import { TooManyApiClients } from './create-api-client.ts';

house.refusal(TooManyApiClients, 'The office has as many systems as an office may have.');

const CreateApiClientInput = builder.inputType('CreateApiClientInput', {
  description: 'A system of an office.',
  fields: (t) => ({
    organizationId: t.id({ description: 'The office in whose name it asks.' }),
    name: t.string({ description: 'What the office calls it, 2 to 100 letters.' }),
    scopes: t.field({ type: [ApiScopeType], description: 'What its keys may be used for; at least one.' }),
    budget: t.int({ required: false, defaultValue: 60, description: 'Requests a minute, 1 to 6,000.' }),
    expiresOn: t.field({
      type: 'Date',
      description: 'First day on which it opens nothing any more, at most a year ahead.',
    }),
    idempotencyKey: t.string({ required: false, description: keyed }),
  }),
});

const input = z.object({
  organizationId: given.id,
  name: given.name,
  scopes: given.scopes,
  budget: given.budget.nullish().transform((budget) => budget ?? 60),
  expiresOn: given.day,
  idempotencyKey: given.idempotencyKey,
});

builder.mutationField('createApiClient', (t) =>
  t.field({
    ...onlyPeople,
    description:
      'Connects a system in the name of an office, with the rights of an officer there, narrowed by its scopes. For the officers or the head of the office and administrators of the department. Issue a key for it next.',
    type: ApiClientType,
    errors: { types: [TooManyApiClients] },
    args: { input: t.arg({ type: CreateApiClientInput, description: 'The system.' }) },
    resolve: (_, args, { apiClients, work }) => {
      const { organizationId, idempotencyKey: _key, ...by } = parseInput(input, args.input);
      return once(
        work,
        'createApiClient',
        args.input,
        () => apiClients.create(organizationId, { ...by, clientId: work.newId('cli') }),
        apiClients.find,
      );
    },
  }),
);
