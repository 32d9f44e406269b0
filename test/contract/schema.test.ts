import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { assertAccessDeclared } from '@twinning/subgraph/access';
import { type GraphQLObjectType, getNamedType, isNonNullType, isObjectType } from 'graphql';
import { committed, compose, services } from './composition.ts';

describe('the committed schemas', () => {
  let composed: Awaited<ReturnType<typeof compose>>;
  beforeAll(async () => {
    composed = await compose();
  });

  it.each(services)('%s prints as it is committed (npm run schema writes it anew)', async (service) => {
    const printed = composed.printed.find(({ name }) => name === service)?.sdl;
    expect(printed).toBe(await readFile(committed.schema(service), 'utf8'));
  });

  it('compose into the committed supergraph', async () => {
    expect(composed.supergraph).toBe(await readFile(committed.supergraph, 'utf8'));
    expect(composed.published).toBe(await readFile(committed.published, 'utf8'));
  });

  it('say of every field who may use it', () => {
    for (const { schema } of composed.schemas) expect(() => assertAccessDeclared(schema)).not.toThrow();
  });

  it('describe every type and field', () => {
    const silent = composed.schemas.flatMap(({ name, schema }) =>
      Object.values(schema.getTypeMap())
        .filter((type) => isObjectType(type) && !type.name.startsWith('__'))
        .flatMap((type) => [
          ...(type.description ? [] : [`${name}: ${type.name}`]),
          ...Object.values((type as GraphQLObjectType).getFields())
            .filter((field) => !field.description)
            .map((field) => `${name}: ${type.name}.${field.name}`),
        ]),
    );
    expect(silent).toEqual([]);
  });

  it('keep a field that crosses a border between services nullable, so that one missing service blanks only its own part', () => {
    const brittle = composed.schemas.flatMap(({ name, schema }) => {
      const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
      const foreign = new Set(objects.filter((type) => type.extensions.foreign === true).map((type) => type.name));
      return objects
        .filter((type) => !type.name.startsWith('__'))
        .flatMap((type) =>
          Object.values(type.getFields())
            .filter((field) => isNonNullType(field.type) && field.name !== 'id')
            .filter((field) => foreign.has(type.name) || foreign.has(getNamedType(field.type).name))
            .map((field) => `${name}: ${type.name}.${field.name}`),
        );
    });
    expect(brittle).toEqual([]);
  });
});
