import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, validate } from 'graphql';
import { loneMutations } from './lone-mutations.ts';

const schema = buildSchema(`
  type Query { signIn: Int }
  type Mutation { signIn: Int changePassword: Int sign: Int }
`);
const faults = (text: string) => validate(schema, parse(text), [loneMutations]).length;

describe('an operation that takes a secret', () => {
  it.each([
    'mutation { signIn }',
    'mutation { signIn sign other: sign }',
    'mutation A { signIn } mutation B { signIn }',
    '{ signIn other: signIn }',
  ])('takes one: %s', (text) => expect(faults(text)).toBe(0));

  it.each([
    'mutation { signIn other: signIn }',
    'mutation { signIn changePassword }',
    'mutation { signIn ... on Mutation { a: signIn } }',
    'mutation { ...One a: signIn } fragment One on Mutation { signIn }',
    'mutation { ...One } fragment One on Mutation { signIn ...Two } fragment Two on Mutation { b: signIn ...One }',
    'mutation { a: signIn @skip(if: true) b: signIn }',
  ])('takes no second one: %s', (text) => expect(faults(text)).toBe(1));

  it('is counted at once where fragments hold one another twice over', () => {
    const doubling = Array.from({ length: 40 }, (_, n) => `fragment f${n} on Mutation { ...f${n + 1} ...f${n + 1} }`);
    const text = (leaf: string) => `mutation { ...f0 } ${doubling.join(' ')} fragment f40 on Mutation { ${leaf} }`;
    expect([faults(text('sign')), faults(text('signIn'))]).toEqual([0, 1]);
  });
});
