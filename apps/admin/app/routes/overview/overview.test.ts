import { describe, expect, it } from '@jest/globals';
import { layOut, shortName } from './network-layout.ts';
import type { DeliveryFigures, DistrictPair, ParticipationFigures } from './types.ts';
import { pageOf, unitRows } from './unit-rows.ts';

const office = (id: string, zone: 'URBAN' | 'SUBURBAN') => ({ organization: { id, name: `Phòng GD&ĐT ${id}`, zone } });
const pair = (id: string, ...parties: DistrictPair['parties']): DistrictPair => ({
  id,
  title: id,
  status: 'IN_FORCE',
  generated: true,
  parties,
});

describe('the picture of district twinning', () => {
  const pairs = [
    pair('p1', office('a', 'URBAN'), office('y', 'SUBURBAN')),
    pair('p2', office('b', 'URBAN'), office('x', 'SUBURBAN'), office('z', 'SUBURBAN')),
  ];

  it('puts each office once, the urban ones on the left', () => {
    const { left, right } = layOut(pairs);
    expect(left.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(right.map(({ id }) => id)).toEqual(['y', 'x', 'z']);
  });

  it('draws two lines for a twinning of three', () => expect(layOut(pairs).lines).toHaveLength(3));

  it('calls an office by its district', () => {
    expect(shortName('Phòng GD&ĐT huyện Thanh Oai')).toBe('Thanh Oai');
    expect(shortName('Phòng Giáo dục và Đào tạo quận Bắc Từ Liêm')).toBe('Bắc Từ Liêm');
  });
});

describe('the rows of units', () => {
  const participation = {
    byUnit: ['a', 'b', 'c'].map((id) => ({
      organization: { id, name: id, zone: null },
      schoolsWithPlan: { count: 1, of: 2 },
    })),
  } as ParticipationFigures;
  const delivery = {
    byUnit: [{ organization: { id: 'b' }, thematicSessions: 7, reports: { due: 1, onTime: 1 } }],
  } as DeliveryFigures;

  it('join what two services counted for the same unit', () => {
    expect(unitRows(participation, delivery).map((row) => row.delivery?.thematicSessions)).toEqual([
      undefined,
      7,
      undefined,
    ]);
  });

  it('stand without the deeds when their service is silent', () => {
    expect(unitRows(participation, null)).toHaveLength(3);
  });

  it('go on after the last row of the page before', () => {
    const rows = unitRows(participation, null);
    const first = pageOf(rows, null, 2);
    expect(first.pageInfo).toEqual({ hasNextPage: true, endCursor: 'b' });
    expect(pageOf(rows, 'b', 2).rows.map(({ key }) => key)).toEqual(['c']);
  });
});
