import { describe, expect, it } from '@jest/globals';
import { fold } from '@twinning/domain/fold';
import { smallReform } from '../calendar.ts';
import { communes } from './communes.ts';
import { earlierCommunes, formerCommunes, lastCommunes } from './former-communes.ts';

const bearerOf = new Map(lastCommunes.map((commune) => [commune.gso, commune]));
const named = (name: string, district: string) =>
  formerCommunes.find((commune) => commune.name === name && commune.district.name === district)!;

describe('the communes of before the reform', () => {
  it('are 526, each with an official code of its own', () => {
    expect(lastCommunes).toHaveLength(526);
    expect(bearerOf.size).toBe(526);
    expect(new Set(formerCommunes.map(({ code }) => code)).size).toBe(formerCommunes.length);
  });

  it('bore all 126 codes of today: 103 under another name, 23 under the same', () => {
    const same = communes.filter(({ gso, name }) => fold(bearerOf.get(gso)!.name) === fold(name));
    const other = communes.filter(({ gso, name }) => fold(bearerOf.get(gso)!.name) !== fold(name));
    expect([same.length, other.length]).toEqual([23, 103]);
  });

  it('went to one of today each, but three that were divided', () => {
    const divided = lastCommunes.filter(({ newNames }) => newNames.length > 1);
    expect(divided.map(({ name, newNames }) => [name, newNames.join(', ')])).toEqual([
      ['Phường Dịch Vọng', 'Phường Cầu Giấy, Phường Nghĩa Đô'],
      ['Phường Dịch Vọng Hậu', 'Phường Cầu Giấy, Phường Nghĩa Đô'],
      ['Phường Yên Hoà', 'Phường Nghĩa Đô, Phường Yên Hòa'],
    ]);
  });

  it('were in 78 places other ones until 2025-01-01, without a code, 37 with a successor that names tell', () => {
    expect(earlierCommunes).toHaveLength(78);
    expect(earlierCommunes.every(({ gso, life }) => gso === null && life.to === smallReform)).toBe(true);
    expect(earlierCommunes.filter(({ successor }) => successor)).toHaveLength(37);
    expect(lastCommunes.filter(({ life }) => life.from === smallReform)).toHaveLength(20);
  });

  it('lead from Cao Dương over Cao Xuân Dương to Dân Hòa', () => {
    const { successor, newNames } = named('Xã Cao Dương', 'Thanh Oai');
    expect([successor!.name, successor!.gso, ...newNames]).toEqual(['Xã Cao Xuân Dương', '10174', 'Xã Dân Hòa']);
    expect(named('Xã Dân Hòa', 'Thanh Oai')).toMatchObject({ gso: '10168', code: 'xa-dan-hoa-thanh-oai-cu' });
    expect(named('Xã Hồng Dương', 'Thanh Oai')).toMatchObject({ gso: '10180', newNames: ['Xã Dân Hòa'] });
  });
});
