import { scopes } from '@twinning/domain/actor';
import { daysBetween } from '@twinning/domain/day';
import { defineConnection } from '@twinning/subgraph/connection';
import { GraphQLError } from 'graphql';
import { paging } from '../arguments.graphql.ts';
import { builder, house } from '../builder.ts';
import { onlyPeople } from '../everyone.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { type ApiClient, type ApiKey, holds } from './api-client.ts';
import type { ApiUseDay } from './api-client-rows.repository.ts';

const LONGEST_DAYS = 93;

export const ApiScopeType = builder.enumType('ApiScope', {
  description: 'What a key may be used for: one service, to read or to write, never beyond the rights of its office.',
  values: scopes,
});

export const ApiKeyType = builder.objectRef<ApiKey>('ApiKey').implement({
  ...onlyPeople,
  description: 'A key of a system. What opens was shown once, when it was issued; its digest is all that is kept.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `key_…`.' }),
    prefix: t.exposeString('prefix', {
      description: 'Eight letters by which people tell keys apart: `stk_<prefix>_…`.',
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was issued.' }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', description: 'From when on it opens nothing.' }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true, description: 'When it was revoked.' }),
    lastUsedAt: t.expose('lastUsedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was last used, to the minute; null while it never was.',
    }),
    holds: t.boolean({
      description: 'Whether it opens anything now.',
      resolve: (key, _args, { now }) => holds(key, now()),
    }),
  }),
});

const ApiUseType = builder.objectRef<ApiUseDay>('ApiUse').implement({
  ...onlyPeople,
  description: 'What a system asked on a day in Vietnam.',
  fields: (t) => ({
    day: t.expose('day', { type: 'Date', description: 'The day.' }),
    requests: t.exposeInt('requests', { description: 'How often it asked.' }),
    refused: t.exposeInt('refused', {
      description: 'How often it was refused: over its budget, or for what its scopes and rights do not allow.',
    }),
  }),
});

export const ApiClientType = builder.objectRef<ApiClient>('ApiClient').implement({
  ...onlyPeople,
  description:
    'A system of an office that asks in the office’s name. For whoever keeps the keys of the office – its officers or head, administrators of the department – and auditors.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `cli_…`.' }),
    version: t.exposeInt('version', { description: 'Grows with each change; send it back as `expectedVersion`.' }),
    organization: t.field({
      type: OrganizationType,
      description: 'The office.',
      resolve: async ({ organizationId }, _args, { organizations }) => (await organizations.find(organizationId))!,
    }),
    name: t.exposeString('name', { description: 'What the office calls it.' }),
    scopes: t.field({
      type: [ApiScopeType],
      description: 'What its keys may be used for.',
      resolve: ({ scopes }) => [...scopes],
    }),
    budget: t.exposeInt('budget', { description: 'Requests a minute, over all its keys.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was connected.' }),
    createdBy: t.string({
      nullable: true,
      description: 'Name of whoever connected it; null once the account is gone.',
      resolve: ({ createdBy }, _args, { memberships }) => memberships.nameOf(createdBy),
    }),
    expiresAt: t.expose('expiresAt', {
      type: 'DateTime',
      description: 'From when on none of its keys opens anything.',
    }),
    revokedAt: t.expose('revokedAt', { type: 'DateTime', nullable: true, description: 'When it was revoked.' }),
    holds: t.boolean({
      description: 'Whether its keys can open anything now.',
      resolve: (client, _args, { now }) => holds(client, now()),
    }),
    keys: t.field({
      type: [ApiKeyType],
      description: 'Every key it ever had, the newest first.',
      resolve: ({ id }, _args, { apiClients }) => apiClients.keysOf(id),
    }),
    uses: t.field({
      type: [ApiUseType],
      description: 'Days on which it asked for anything, the earliest first.',
      args: {
        from: t.arg({ type: 'Date', description: 'First day.' }),
        to: t.arg({ type: 'Date', description: `First day after the last, at most ${LONGEST_DAYS} days later.` }),
      },
      resolve: ({ id: clientId }, { from, to }, { apiClients }) => {
        const days = daysBetween(from, to);
        if (days >= 0 && days <= LONGEST_DAYS) return apiClients.usesOf({ clientId, from, to });
        throw new GraphQLError(`Ask for at most ${LONGEST_DAYS} days, the first one first.`, {
          extensions: { code: 'BAD_USER_INPUT' },
        });
      },
    }),
  }),
});

const ApiClientConnection = defineConnection(builder, 'ApiClient', ApiClientType, house.PageInfoType);

builder.objectField(OrganizationType, 'apiClients', (t) =>
  t.field({
    ...onlyPeople,
    type: ApiClientConnection,
    nullable: true,
    args: paging,
    description: 'Its systems, the newest first; null for whoever neither keeps its keys nor audits.',
    resolve: ({ id }, page, { apiClients }) => apiClients.page(id, page),
  }),
);

builder.queryField('apiClient', (t) =>
  t.field({
    ...onlyPeople,
    type: ApiClientType,
    nullable: true,
    args: { id: t.arg.id({ description: 'TypeID `cli_…`.' }) },
    description: 'A system of an office; null when there is none or the caller may not see it.',
    resolve: (_, { id }, { apiClients }) => apiClients.find(id),
  }),
);
