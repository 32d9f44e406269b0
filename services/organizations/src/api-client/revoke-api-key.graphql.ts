import { NotFound } from '@twinning/domain/refusal';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { onlyPeople } from '../everyone.graphql.ts';
import { ApiKeyType } from './api-client.graphql.ts';
import type { ApiKey } from './api-client.ts';
import { given, keyed } from './api-client-input.graphql.ts';
import { ApiKeyRevoked, revokeApiKey } from './revoke-api-key.ts';

house.refusal(ApiKeyRevoked, 'The key was revoked before.');

const RevokeApiKeyInput = builder.inputType('RevokeApiKeyInput', {
  description: 'A key that is to open nothing any more.',
  fields: (t) => ({
    keyId: t.id({ description: 'The key.' }),
    idempotencyKey: t.string({ required: false, description: keyed }),
  }),
});

const input = z.object({ keyId: given.id, idempotencyKey: given.idempotencyKey });

builder.mutationField('revokeApiKey', (t) =>
  t.field({
    ...onlyPeople,
    description: 'Revokes a key: the next request with it is refused. For whoever keeps the keys of its system.',
    type: ApiKeyType,
    errors: { types: [ApiKeyRevoked] },
    args: { input: t.arg({ type: RevokeApiKeyInput, description: 'The key.' }) },
    resolve: (_, args, { apiClients, actor, work, now }) => {
      const { keyId } = parseInput(input, args.input);
      return once(
        work,
        'revokeApiKey',
        args.input,
        () =>
          work.transaction(async () => {
            const known = await apiClients.findKey(keyId);
            if (!known) throw new NotFound();
            const revoked: ApiKey[] = [];
            await apiClients.change(known.clientId, (client, keys) => {
              const key = keys.find(({ id }) => id === keyId) ?? known;
              revoked.push(revokeApiKey(client, key, actor, now()));
              return client;
            });
            await apiClients.revokeKey(revoked[0]!);
            return revoked[0]!;
          }),
        apiClients.findKey,
      );
    },
  }),
);
