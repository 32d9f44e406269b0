import { expect, it } from '@jest/globals';
import { refusesFile, whyRefused } from './why-refused.ts';

const error = (code?: string) => ({ extensions: code ? { code } : {} });

it('tells a refused question from one that was answered, in part or with a fault', () => {
  expect(whyRefused({ data: { a: 1 } })).toBeNull();
  expect(whyRefused({ data: null, errors: [error('SERVICE_UNAVAILABLE')] })).toBeNull();
  expect(whyRefused({ data: { a: null }, errors: [error('FORBIDDEN')] })).toBe('query: FORBIDDEN');
  expect(whyRefused({ errors: [error()] })).toBe('query: not executed');
  expect([200, 304, 403, 404, 503].filter(refusesFile)).toEqual([403, 404]);
});
