import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { buildASTSchema, isInterfaceType, isObjectType, parse } from 'graphql';
import { readRows } from '../matrix/decisions/read.ts';
import { readDeeds } from '../matrix/deeds/read.ts';
import { placesOf, without } from '../matrix/drop/rule.ts';
import { rules } from '../matrix/drop/rules.ts';
import { opinionOnDeeds } from '../matrix/verdict/opinion-on-deeds.ts';
import { committed } from './composition.ts';

const rows = readRows();

async function fieldsOfTheGraph(): Promise<string[]> {
  const schema = buildASTSchema(parse(await readFile(committed.published, 'utf8')), { assumeValidSDL: true });
  const refusal = schema.getType('Refusal');
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__') || type.name === 'Mutation') return [];
    if (isInterfaceType(refusal) && type.getInterfaces().includes(refusal)) return [];
    return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
  });
}

describe('the decision table', () => {
  it('has a row for every field of the graph, and none for a field that is gone', async () => {
    const fields = await fieldsOfTheGraph();
    expect(fields.filter((field) => !rows.has(field))).toEqual([]);
    const decided = rows.rows.flatMap(({ type, field }) => (field ? [`${type}.${field}`] : []));
    expect(decided.filter((field) => !fields.includes(field))).toEqual([]);
  });

  it('says for every type who sees it, and for every row of its own why', () => {
    const bare = rows.rows.filter(({ audience, source }) => audience !== 'with it' && source === '');
    expect(bare.map(({ type, field }) => `${type}.${field}`)).toEqual([]);
  });

  it('decides each field once', () => {
    const names = rows.rows.map(({ type, field }) => `${type}.${field}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });
});

describe('the tables of deeds', () => {
  it('say of every mutation of the graph who may, each once and why', async () => {
    const schema = buildASTSchema(parse(await readFile(committed.published, 'utf8')), { assumeValidSDL: true });
    const mutations = Object.keys(schema.getMutationType()!.getFields());
    const { deeds } = readDeeds();
    expect(deeds.map(({ name }) => name).toSorted()).toEqual(mutations.toSorted());
    expect(deeds.filter(({ why }) => why === '')).toEqual([]);
  });

  it('have a second opinion on every mutation, written as a policy of Cedar, and on none that is gone', () => {
    const deeds = readDeeds().deeds.map(({ name }) => name);
    expect([...opinionOnDeeds().permitted].toSorted()).toEqual(deeds.toSorted());
  });
});

describe('the rules that the matrix drops', () => {
  it.each(rules.map((rule) => [rule.name, rule] as const))('"%s" stands in the code', async (_, rule) => {
    for (const { file } of placesOf(rule)) {
      const source = await readFile(new URL(`../../${file}`, import.meta.url), 'utf8');
      expect(without(rule, source, file)).not.toBe(source);
    }
  });
});
