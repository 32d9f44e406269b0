import { describe, expect, it } from '@jest/globals';
import { differencesOf } from './differences.ts';

describe('what changed', () => {
  it('stands first, field by field', () => {
    expect(
      differencesOf('{"name":"A","to":null,"levels":["PRIMARY"]}', '{"name":"A","to":"2024-05-01","levels":[]}'),
    ).toEqual([
      { name: 'levels', before: '[\n "PRIMARY"\n]', after: '[]', changed: true },
      { name: 'to', before: null, after: '2024-05-01', changed: true },
      { name: 'name', before: 'A', after: 'A', changed: false },
    ]);
  });

  it('is everything where nothing was before', () => {
    expect(differencesOf(null, '{"refusal":"NotFound"}')).toEqual([
      { name: 'refusal', before: null, after: 'NotFound', changed: true },
    ]);
    expect(differencesOf('null', '"x"')).toEqual([{ name: '', before: null, after: 'x', changed: true }]);
  });
});
