import { describe, expect, it } from '@jest/globals';
import { kindNamed, levelsNamed, zoneNamed } from './organization-words.ts';

describe('the words of a sheet', () => {
  it.each([
    ['Trường', 'SCHOOL'],
    ['Trường tiểu học', 'SCHOOL'],
    ['MN', 'SCHOOL'],
    ['TT GDNN-GDTX', 'CONTINUING_EDUCATION_CENTER'],
    ['Phòng GD&ĐT', 'DISTRICT_OFFICE'],
    ['UBND phường', 'COMMUNE_COMMITTEE'],
    ['Sở GDĐT', 'DEPARTMENT'],
    ['Cụm chuyên môn', 'PROFESSIONAL_CLUSTER'],
    ['SCHOOL', 'SCHOOL'],
    ['Nhà máy', null],
  ])('kind %s', (text, kind) => expect(kindNamed(text)).toBe(kind));

  it.each([
    ['TH, THCS', ['PRIMARY', 'LOWER_SECONDARY']],
    ['THCS và THPT', ['LOWER_SECONDARY', 'UPPER_SECONDARY']],
    ['TH-THCS', ['PRIMARY', 'LOWER_SECONDARY']],
    ['Tiểu học & Trung học cơ sở', ['PRIMARY', 'LOWER_SECONDARY']],
    ['Mầm non', ['PRESCHOOL']],
    ['', []],
    ['TH, Đại học', null],
  ])('levels %s', (text, levels) => expect(levelsNamed(text)).toEqual(levels));

  it('tells the zones', () => {
    expect([zoneNamed('Nội thành'), zoneNamed('ngoai thanh'), zoneNamed('giữa')]).toEqual(['URBAN', 'SUBURBAN', null]);
  });
});
