import { describe, expect, it } from '@jest/globals';
import { fold } from './fold.ts';

describe('folding Vietnamese', () => {
  it.each([
    ['Trường Mầm non Cao Dương', 'truong mam non cao duong'],
    ['Đống Đa', 'dong da'],
    ['Dân Hoà', 'dan hoa'],
    ['Dân Hòa', 'dan hoa'],
    ['PGD&ĐT  Thanh Oai', 'pgd dt thanh oai'],
    ['  THCS  ', 'thcs'],
  ])('reads "%s" as "%s"', (written, typed) => {
    expect(fold(written)).toBe(typed);
  });

  it('reads composed and decomposed letters alike', () => {
    expect(fold('Hà Nội'.normalize('NFD'))).toBe(fold('Hà Nội'.normalize('NFC')));
  });
});
