import { describe, expect, it } from '@jest/globals';
import { safeReturn, signInPath } from './paths.ts';

describe('coming back after signing in', () => {
  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '', null])(
    'never leads to another site: %p',
    (path) => expect(safeReturn(path)).toBe('/'),
  );

  it('never leads back to the sign-in page', () => expect(safeReturn('/sign-in?returnTo=/x')).toBe('/'));

  it('remembers the page with its filters', () => {
    const from = new URL('http://localhost/organizations.data?kind=SCHOOL&_routes=x');
    expect(signInPath(from, 'expired')).toBe('/sign-in?returnTo=%2Forganizations%3Fkind%3DSCHOOL&why=expired');
  });

  it('says nothing about the first page', () => {
    expect(signInPath(new URL('http://localhost/_root.data'))).toBe('/sign-in');
  });
});
