import { describe, expect, it } from '@jest/globals';
import { anonymous, type Scope } from '@twinning/domain/actor';
import { type GraphQLSchema, graphql } from 'graphql';
import type { HouseContext } from './context.ts';
import { entity } from './entity.ts';
import { houseBuilder } from './house-builder.ts';
import { defineHouseTypes } from './house-types.ts';
import { subgraphSchema } from './subgraph-schema.ts';

/** A request whose audit trail nobody looks at here. */
const work = {
  audit: { accounted: 0, takeTold: () => [], noteRefusal: () => undefined, noteUnrecorded: () => undefined },
};
const everyone = { authScopes: { everyone: true } } as const;

function served(openToKeys?: readonly string[]): GraphQLSchema {
  const builder = houseBuilder<HouseContext>();
  defineHouseTypes(builder);
  builder.mutationType({});
  const Pair = builder.objectRef<{ id: string }>('Pair').implement({
    ...everyone,
    ...entity(({ id }) => ({ id })),
    fields: (t) => ({
      id: t.exposeID('id'),
      telephone: t.string({ authScopes: { person: true }, nullable: true, resolve: () => '0912' }),
    }),
  });
  builder.queryField('pair', (t) => t.field({ ...everyone, type: Pair, resolve: () => ({ id: 'pts_1' }) }));
  for (const name of ['agree', 'openAccount'])
    builder.mutationField(name, (t) => t.field({ ...everyone, type: Pair, resolve: () => ({ id: 'pts_1' }) }));
  return subgraphSchema(builder.toSchema(openToKeys ? { extensions: { openToKeys } } : {}), 'partnerships');
}

const ENTITY = '{ _entities(representations: [{ __typename: "Pair", id: "pts_1" }]) { ... on Pair { id } } }';

describe('a key', () => {
  const schema = served();
  const ask = async (source: string, scopes: readonly Scope[] | undefined, asked = schema) => {
    const actor = { ...anonymous('2025-07-01'), accountId: 'cli_1', scopes };
    const { data, errors = [] } = await graphql({
      schema: asked,
      source,
      contextValue: { actor, language: 'en', work },
    });
    return errors[0] ? String(errors[0].extensions.scope ?? errors[0].extensions.code) : Object.keys(data ?? {})[0];
  };

  it('reads with the scope to read, and nothing of another service', async () => {
    expect(await ask('{ pair { id } }', ['PARTNERSHIPS_READ'])).toBe('pair');
    for (const scopes of [[], ['PARTNERSHIPS_WRITE'], ['ACTIVITIES_READ']] as const)
      expect(await ask('{ pair { id } }', scopes)).toBe('PARTNERSHIPS_READ');
  });

  it('reads no entity by its key without it', async () => {
    expect(await ask(ENTITY, ['PARTNERSHIPS_READ'])).toBe('_entities');
    expect(await ask(ENTITY, ['ORGANIZATIONS_READ'])).toBe('PARTNERSHIPS_READ');
  });

  it('writes with the scope to write alone', async () => {
    expect(await ask('mutation { agree { id } }', ['PARTNERSHIPS_WRITE'])).toBe('agree');
    expect(await ask('mutation { agree { id } }', ['PARTNERSHIPS_READ'])).toBe('PARTNERSHIPS_WRITE');
  });

  it('does nothing that is for people, whatever its scopes', async () => {
    const some = served(['agree']);
    expect(await ask('mutation { agree { id } }', ['PARTNERSHIPS_WRITE'], some)).toBe('agree');
    expect(await ask('mutation { openAccount { id } }', ['PARTNERSHIPS_WRITE'], some)).toBe('FORBIDDEN');
    expect(await ask('{ pair { telephone } }', ['PARTNERSHIPS_READ'])).toBe('FORBIDDEN');
  });

  it('is not what a person has', async () => {
    for (const source of ['{ pair { telephone } }', ENTITY, 'mutation { openAccount { id } }'])
      expect(await ask(source, undefined, served([]))).toMatch(/pair|_entities|openAccount/);
  });
});
