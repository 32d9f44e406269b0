import { describe, expect, it } from '@jest/globals';
import { fieldsOf, guessColumns, missingFields } from './fields.ts';
import { importKinds } from './sheet-import.ts';

describe('guessing what columns stand for', () => {
  it.each(importKinds)('knows every header of its own template: %s', (kind) => {
    const headers = fieldsOf[kind].map(({ header }) => header);
    const guess = guessColumns(kind, headers, {});
    expect(headers.map((header) => guess[header])).toEqual(fieldsOf[kind].map(({ name }) => name));
    expect(missingFields(kind, guess)).toEqual([]);
  });

  it('reads headers without accents and in any case, and takes no field twice', () => {
    expect(guessColumns('ORGANIZATIONS', ['MA TRUONG', 'tên trường', 'Tên'], {})).toEqual({
      'MA TRUONG': 'code',
      'tên trường': 'name',
    });
  });

  it('prefers what the office chose last time', () => {
    const remembered = { 'ten khac': 'name', Tên: 'code', Cũ: 'gone' };
    expect(guessColumns('ORGANIZATIONS', ['Tên khác', 'Tên', 'Cũ'], remembered)).toEqual({
      'Tên khác': 'name',
      Tên: 'code',
    });
  });
});
