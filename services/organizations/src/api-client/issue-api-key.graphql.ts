import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { onlyPeople } from '../everyone.graphql.ts';
import { newKey } from '../identity/key-secret.ts';
import { ApiClientType, ApiKeyType } from './api-client.graphql.ts';
import type { ApiKey } from './api-client.ts';
import { given, keyed } from './api-client-input.graphql.ts';
import { ApiClientEnded } from './change-api-client.ts';
import { issueApiKey, TwoKeysHold } from './issue-api-key.ts';

house.refusal(TwoKeysHold, 'Two keys of the system hold already.');

type Issued = { id: string; key: ApiKey; secret: string | null };

const IssuedApiKeyType = builder.objectRef<Issued>('IssuedApiKey').implement({
  ...onlyPeople,
  description: 'A key and, this once, what opens.',
  fields: (t) => ({
    key: t.expose('key', { type: ApiKeyType, description: 'The key.' }),
    client: t.field({
      type: ApiClientType,
      description: 'Its system.',
      resolve: async ({ key }, _args, { apiClients }) => (await apiClients.find(key.clientId))!,
    }),
    secret: t.exposeString('secret', {
      nullable: true,
      description:
        'Send it as `authorization: Bearer stk_…`. It is shown once and kept nowhere: null when the same request comes again.',
    }),
  }),
});

const IssueApiKeyInput = builder.inputType('IssueApiKeyInput', {
  description: 'One more key of a system.',
  fields: (t) => ({
    clientId: t.id({ description: 'The system.' }),
    expiresOn: t.field({
      type: 'Date',
      required: false,
      description: 'First day on which the key opens nothing any more; with its system when left out.',
    }),
    idempotencyKey: t.string({ required: false, description: keyed }),
  }),
});

const input = z.object({
  clientId: given.id,
  expiresOn: given.day.nullish().transform((day) => day ?? null),
  idempotencyKey: given.idempotencyKey,
});

builder.mutationField('issueApiKey', (t) =>
  t.field({
    ...onlyPeople,
    description:
      'Issues a key and shows it once. Two may hold at a time, so that a system changes over without a gap. For whoever keeps its keys.',
    type: IssuedApiKeyType,
    errors: { types: [ApiClientEnded, TwoKeysHold] },
    args: { input: t.arg({ type: IssueApiKeyInput, description: 'The system.' }) },
    resolve: (_, args, { apiClients, actor, work, now }) => {
      const { clientId, expiresOn } = parseInput(input, args.input);
      return once<Issued>(
        work,
        'issueApiKey',
        args.input,
        () =>
          work.transaction(async () => {
            const { key: secret, prefix, digest } = newKey();
            const by = { keyId: work.newId('key'), prefix, expiresOn };
            const issued: ApiKey[] = [];
            await apiClients.change(clientId, (client, keys) => {
              issued.push(issueApiKey(client, keys, by, actor, now()));
              return client;
            });
            const key = issued[0]!;
            await apiClients.keepKey(key, digest);
            return { id: key.id, key, secret };
          }),
        async (id) => {
          const key = await apiClients.findKey(id);
          return key && { id, key, secret: null };
        },
      );
    },
  }),
);
