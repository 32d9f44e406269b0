import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { costOf } from './cost.ts';

const schema = buildSchema(`
  type Query { organization: Body organizations(first: Int = 20): Bodies! named(first: Int!): [Body!]! }
  interface Thing { id: ID! }
  type Bodies { totalCount: Int! edges: [Edge!]! }
  type Edge { node: Body! }
  type Body implements Thing { id: ID! codes: [Code!]! parent: Body members(first: Int = 50): Bodies! }
  type Code { value: String! }
`);
const cost = (query: string, variables = {}) => costOf(schema, parse(query), variables);

describe('the cost of a question', () => {
  it.each([
    ['{ organization { id } }', 1],
    ['{ organization { codes { value } } }', 5],
    // The page, its rows, and what stands in each.
    ['{ organizations(first: 3) { totalCount edges { node { id } } } }', 7],
    ['{ organizations { edges { node { parent { id } } } } }', 61],
    ['{ organizations(first: 10) { edges { node { members(first: 10) { edges { node { id } } } } } } }', 231],
    ['{ a: organization { id } b: organization { id } }', 2],
    [
      '{ organization { ...f } } fragment f on Body { parent { id } ... on Thing { ... on Body { parent { id } } } }',
      3,
    ],
    ['{ __typename nothing { id } }', 0],
  ])('%s is %d', (query, expected) => expect(cost(query)).toBe(expected));

  it('counts the rows that variables ask for, and what the list gives by itself when they are no number', () => {
    const query = 'query ($n: Int) { organizations(first: $n) { edges { node { id } } } }';
    expect(cost(query, { n: 5 })).toBe(11);
    expect(cost(query)).toBe(41);
    expect(cost(query, { n: '5' })).toBe(41);
    expect(cost(query, { n: -5 })).toBe(3);
  });

  it('gives up on fragments that hold one another twice over, and on those that hold themselves', () => {
    const doubling = Array.from({ length: 40 }, (_, n) => `fragment f${n} on Body { id ...f${n + 1} ...f${n + 1} }`);
    expect(cost(`{ organization { ...f0 } } ${doubling.join(' ')} fragment f40 on Body { id }`)).toBe(Infinity);
    expect(cost('{ organization { ...f } } fragment f on Body { parent { ...f } }')).toBe(Infinity);
  });
});
