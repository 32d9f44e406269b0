import { describe, expect, it } from '@jest/globals';
import { pageSize, readCursor, toPage, writeCursor } from './page.ts';

const rows = (count: number) => Array.from({ length: count }, (_, n) => ({ id: n }));
const page = (found: number, first: number, after?: string) =>
  toPage(
    rows(found),
    { first, after },
    10,
    ({ id }) => [id],
    ({ id }) => `row ${id}`,
  );

describe('a page', () => {
  it('knows from one row too many that more follow', () => {
    const { edges, pageInfo, totalCount } = page(3, 2);
    expect(edges.map(({ node }) => node)).toEqual(['row 0', 'row 1']);
    expect(pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: writeCursor([0]),
      endCursor: writeCursor([1]),
    });
    expect(totalCount).toBe(10);
    expect(page(2, 2, 'x').pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });

  it('may be empty', () => {
    expect(page(0, 2).pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
  });

  it('holds at most 100 rows', () => {
    expect(pageSize({ first: 100 })).toBe(100);
    for (const first of [101, -1]) expect(() => pageSize({ first })).toThrow('0 to 100 rows');
  });
});

describe('a cursor', () => {
  it('comes back as it was written', () => {
    expect(readCursor(writeCursor(['Phú Diễn A', 3, null]))).toEqual(['Phú Diễn A', 3, null]);
    expect(readCursor(null)).toBeNull();
  });

  it.each(['nonsense', Buffer.from('{"a":1}').toString('base64url'), Buffer.from('[{}]').toString('base64url')])(
    'is refused when the list did not write it: %s',
    (text) => {
      expect(() => readCursor(text)).toThrow('not given by this list');
    },
  );
});
