import { describe, expect, it } from '@jest/globals';
import { differencesOf } from './differences.ts';

describe('what changed', () => {
  it('stands first, field by field', () => {
    expect(
      differencesOf('{"name":"A","to":null,"levels":["PRIMARY"]}', '{"name":"A","to":"2024-05-01","levels":[]}'),
    ).toEqual([
      { name: 'levels', before: 'PRIMARY', after: '–', changed: true },
      { name: 'to', before: null, after: '2024-05-01', changed: true },
      { name: 'name', before: 'A', after: 'A', changed: false },
    ]);
  });

  it('is written for people: a list line by line', () => {
    const names = [
      { from: '2014-04-01', to: '2026-01-01', value: 'A' },
      { from: '2026-01-01', to: null, value: 'B' },
    ];
    expect(differencesOf(null, JSON.stringify({ names }))[0]?.after).toBe(
      'from: 2014-04-01 · to: 2026-01-01 · value: A\nfrom: 2026-01-01 · to: – · value: B',
    );
  });

  it('is everything where nothing was before', () => {
    expect(differencesOf(null, '{"refusal":"NotFound"}')).toEqual([
      { name: 'refusal', before: null, after: 'NotFound', changed: true },
    ]);
    expect(differencesOf('null', '"x"')).toEqual([{ name: '', before: null, after: 'x', changed: true }]);
  });
});
