import { describe, expect, it } from '@jest/globals';
import { fullName, nameText, searchQuery } from './search-text.ts';

describe('reading a name as people type it', () => {
  it('reads both ways of writing an accent, a kind and an office alike', () => {
    expect(fullName('Trường Mầm non Dân Hoà')).toBe(fullName('MN Dân Hòa'));
    expect(fullName('PGD&ĐT Thanh Oai')).toBe(fullName('Phòng Giáo dục và Đào tạo Thanh Oai'));
    expect(fullName('PGD Thanh Oai')).toBe(fullName('Phòng GD&ĐT Thanh Oai'));
    expect(fullName('Sở GDĐT Hà Nội')).toBe(fullName('SGD&ĐT Hà Nội'));
    expect(fullName('TH&THCS Xuân Canh')).toBe(fullName('Trường Tiểu học và Trung học cơ sở Xuân Canh'));
  });

  it('knows what tells a body from its like', () => {
    expect(nameText('Trường Mầm non Cao Dương').own).toEqual(['cao duong']);
    expect(nameText('UBND xã Dân Hòa').own).toEqual(['xa dan hoa', 'dan hoa']);
    expect(nameText('Trường Tiểu học Trường Thịnh').own).toEqual(['truong thinh', 'thinh']);
  });

  it('lets the word for a commune or a district be left out', () =>
    expect(nameText('Phòng GD&ĐT huyện Thanh Oai').whole).toContain(fullName('PGD Thanh Oai')));

  it('knows every word of it, abbreviated and in full', () => {
    const { words } = nameText('Trung tâm GDNN-GDTX huyện Thanh Oai');
    expect(words).toEqual(expect.arrayContaining(['gdtx', 'gdnn', 'tt', 'trung', 'tam', 'thuong', 'xuyen', 'oai']));
  });
});

describe('reading what is typed', () => {
  it('asks for nothing when nothing is typed', () => expect(searchQuery(' & ')).toBeNull());

  it('asks for the word "trường" only when nothing else is typed', () => {
    expect(searchQuery('trường cao dương')?.words).toEqual(['cao', 'duong']);
    expect(searchQuery('Trường')?.words).toEqual(['truong']);
  });
});
