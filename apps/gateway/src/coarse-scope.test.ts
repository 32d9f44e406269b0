import { expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { coarseFault } from './coarse-scope.ts';

const document = parse('query Ask { pair { id } } mutation Do { agree { id } }');
const refused = (scopes: string[] | undefined, name: string) =>
  coarseFault({ language: 'en', ...(scopes && { scopes }) }, document, name)?.extensions.code;

it('lets an operation on to the services only with a scope of its kind', () => {
  expect(refused(['ACTIVITIES_READ'], 'Ask')).toBeUndefined();
  expect(refused(['ACTIVITIES_READ'], 'Do')).toBe('FORBIDDEN');
  expect(refused(['ACTIVITIES_WRITE'], 'Do')).toBeUndefined();
  expect(refused(['ACTIVITIES_WRITE'], 'Ask')).toBe('FORBIDDEN');
  expect(refused([], 'Ask')).toBe('FORBIDDEN');
  expect(refused(undefined, 'Do')).toBeUndefined();
});
