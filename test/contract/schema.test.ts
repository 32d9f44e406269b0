import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { assertAccessDeclared } from '@twinning/subgraph/access';
import { buildSchema, type GraphQLObjectType, isNonNullType, isObjectType } from 'graphql';
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
    const published = buildSchema(composed.published);
    const fieldsOf = (type: string) => (published.getType(type) as GraphQLObjectType).getFields();
    const added = composed.schemas
      .flatMap(({ schema }) => Object.values(schema.getTypeMap()).filter(isObjectType))
      .filter((type) => type.extensions.foreign === true)
      .flatMap((type) => Object.keys(type.getFields()).map((field) => ({ type: type.name, field })));
    const brittle = added.filter(({ type, field }) => field !== 'id' && isNonNullType(fieldsOf(type)[field]?.type));
    expect(added.length).toBeGreaterThan(10);
    expect(brittle).toEqual([]);
    expect(Object.values(fieldsOf('Query')).filter((field) => isNonNullType(field.type))).toEqual([]);
  });
});
