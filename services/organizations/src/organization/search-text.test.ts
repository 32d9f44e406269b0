import { describe, expect, it } from '@jest/globals';
import { fullName, searchQuery, searchText } from './search-text.ts';

const finds = (name: string, typed: string, codes: string[] = []): boolean => {
  const { search } = searchText([name], codes);
  return searchQuery(typed)?.words.every((word) => search.includes(` ${word}`)) ?? true;
};

describe('searching for a body', () => {
  it.each([
    'mam non cao duong',
    'MN Cao Dương',
    'trường mn cao dương',
    'cao duong',
    'cao dư',
    'duong cao',
    'trường',
    'mn',
  ])('finds Trường Mầm non Cao Dương by "%s"', (typed) => expect(finds('Trường Mầm non Cao Dương', typed)).toBe(true));

  it.each(['tieu hoc cao duong', 'cao duong b', 'ao duong'])('does not find it by "%s"', (typed) =>
    expect(finds('Trường Mầm non Cao Dương', typed)).toBe(false),
  );

  it.each([
    'PGD thanh oai',
    'pgd&đt thanh oai',
    'phòng giáo dục thanh oai',
    'phòng giáo dục và đào tạo huyện thanh oai',
    'pgddt',
  ])('finds Phòng GD&ĐT huyện Thanh Oai by "%s"', (typed) =>
    expect(finds('Phòng GD&ĐT huyện Thanh Oai', typed)).toBe(true),
  );

  it('knows a centre by both halves of its name', () => {
    expect(finds('Trung tâm GDNN-GDTX huyện Thanh Oai', 'trung tâm giáo dục nghề nghiệp thanh oai')).toBe(true);
    expect(finds('Trung tâm GDNN-GDTX huyện Thanh Oai', 'gdtx thanh oai')).toBe(true);
  });

  it('finds by a code', () => expect(finds('UBND xã Dân Hòa', '10180', ['10180'])).toBe(true));

  it('reads both ways of writing an accent, a kind and an office alike', () => {
    expect(fullName('Trường Mầm non Dân Hoà')).toBe(fullName('MN Dân Hòa'));
    expect(fullName('PGD&ĐT Thanh Oai')).toBe(fullName('Phòng Giáo dục và Đào tạo Thanh Oai'));
    expect(fullName('PGD Thanh Oai')).toBe(fullName('Phòng GD&ĐT Thanh Oai'));
    expect(fullName('TH&THCS Xuân Canh')).toBe(fullName('Trường Tiểu học và Trung học cơ sở Xuân Canh'));
  });

  it('knows what tells a body from its like', () => {
    expect(searchText(['Trường Mầm non Cao Dương'], []).ownNames).toContain('cao duong');
    expect(searchText(['UBND xã Dân Hòa'], []).ownNames).toEqual(['xa dan hoa', 'dan hoa']);
  });

  it('asks for nothing when nothing is typed', () => expect(searchQuery(' & ')).toBeNull());
});
