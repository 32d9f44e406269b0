import { describe, expect, it } from '@jest/globals';
import { oneLetterOff } from './one-letter-off.ts';

describe('a slip of one letter', () => {
  it.each([
    ['phuong', 'phuonq'],
    ['phuong', 'phuog'],
    ['phuong', 'phuongg'],
    ['dien', 'dein'],
    ['hoa', 'oha'],
    ['a', ''],
  ])('makes "%s" of "%s"', (one, other) => {
    expect(oneLetterOff(one, other)).toBe(true);
    expect(oneLetterOff(other, one)).toBe(true);
  });

  it.each([
    ['phuong', 'phuong'],
    ['phuong', 'phong x'],
    ['duong', 'dong a'],
    ['abcd', 'badc'],
    ['abcd', 'acxb'],
  ])('does not make "%s" of "%s"', (one, other) => expect(oneLetterOff(one, other)).toBe(false));
});
