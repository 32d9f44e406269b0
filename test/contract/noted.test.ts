import { beforeAll, describe, expect, it } from '@jest/globals';
import { notedFields } from '@twinning/subgraph/noted-reads';
import { type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import { readRows } from '../matrix/decisions/read.ts';
import { compose } from './composition.ts';
import { unnoted } from './unnoted.ts';

const rows = readRows();
/** What everybody may see, or everybody of the movement, is neither personal nor secret. */
const open: ReadonlySet<string> = new Set([
  'everyone',
  'nobody',
  'people of the movement',
  'people of the movement and oneself',
  'the signed in',
  'those who sign in',
  'the public, of practices',
  'those who work',
]);
const excepted = new Set(Object.values(unnoted).flat());

/** Every field that tells something itself, and for each type the fields through which alone one comes to it. */
function fieldsOf(schemas: readonly GraphQLSchema[]) {
  const fields = new Set<string>();
  const ways = new Map<string, string[]>();
  for (const schema of schemas)
    for (const type of Object.values(schema.getTypeMap()))
      if (isObjectType(type) && !type.name.startsWith('__') && type.name !== 'Mutation')
        for (const field of Object.values(type.getFields())) {
          const name = `${type.name}.${field.name}`;
          if (isLeafType(getNamedType(field.type))) fields.add(name);
          const to = getNamedType(field.type).name;
          ways.set(to, [...(ways.get(to) ?? []), name]);
        }
  return { fields: [...fields], ways };
}

describe('what is personal or secret', () => {
  let fields: string[];
  let ways: Map<string, string[]>;
  let marked: Set<string>;
  beforeAll(async () => {
    const { schemas } = await compose();
    ({ fields, ways } = fieldsOf(schemas.map(({ schema }) => schema)));
    marked = new Set(schemas.flatMap(({ schema }) => notedFields(schema)));
  });

  /** Noted itself, or reached only through fields that are. */
  function isNoted(field: string, seen: ReadonlySet<string> = new Set()): boolean {
    if (marked.has(field)) return true;
    const type = field.split('.')[0]!;
    const through = seen.has(type) ? [] : (ways.get(type) ?? []);
    return through.length > 0 && through.every((way) => isNoted(way, new Set([...seen, type])));
  }

  it('is noted in the trail when it is read: each field that is closed to somebody has a mark, or a reason to have none', () => {
    const closed = fields.filter((field) => rows.has(field) && !open.has(rows.audienceOf(field)));
    const silent = closed.filter(
      (field) =>
        !field.endsWith('.id') && !isNoted(field) && !excepted.has(field) && !excepted.has(field.split('.')[0]!),
    );
    expect(silent).toEqual([]);
    expect(marked.size).toBeGreaterThan(60);
  });

  it('has no exception for what is gone, or noted as a whole', () => {
    const stale = [...excepted].filter((name) => {
      const meant = fields.filter((field) => field === name || field.split('.')[0] === name);
      return meant.length === 0 || meant.every((field) => isNoted(field));
    });
    expect(stale).toEqual([]);
  });
});
