import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { onlyPeople } from '../everyone.graphql.ts';
import { ApiClientType } from './api-client.graphql.ts';
import { given, keyed } from './api-client-input.graphql.ts';
import { ApiClientEnded, living } from './change-api-client.ts';

const RevokeApiClientInput = builder.inputType('RevokeApiClientInput', {
  description: 'A system that is to be shut out.',
  fields: (t) => ({
    clientId: t.id({ description: 'The system.' }),
    idempotencyKey: t.string({ required: false, description: keyed }),
  }),
});

const input = z.object({ clientId: given.id, idempotencyKey: given.idempotencyKey });

builder.mutationField('revokeApiClient', (t) =>
  t.field({
    ...onlyPeople,
    description:
      'Shuts a system out: all its keys and its right end at once and do not come back. For whoever keeps its keys.',
    type: ApiClientType,
    errors: { types: [ApiClientEnded] },
    args: { input: t.arg({ type: RevokeApiClientInput, description: 'The system.' }) },
    resolve: (_, args, { apiClients, actor, work, now }) => {
      const { clientId } = parseInput(input, args.input);
      return once(
        work,
        'revokeApiClient',
        args.input,
        () =>
          apiClients.change(clientId, (client) => ({
            ...living(client, actor, now()),
            version: client.version + 1,
            revokedAt: now(),
          })),
        apiClients.find,
      );
    },
  }),
);
