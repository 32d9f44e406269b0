import { describe, expect, it } from '@jest/globals';
import { COLUMNS, communeSpots, districtSpots, homes, ROWS, type Spot, WITHIN } from './layout.ts';

const places = (spots: ReadonlyMap<string, Spot>) => [...spots.values()].map(({ column, row }) => `${column} ${row}`);

describe('the layout of Hanoi', () => {
  it('has a place for each of 30 districts and 126 communes', () => {
    expect(districtSpots.size).toBe(30);
    expect(communeSpots.size).toBe(126);
    expect(homes.flatMap(({ communes }) => communes.flat())).toHaveLength(126);
  });

  it.each([districtSpots, communeSpots])('puts no two of them on one square', (spots) => {
    expect(new Set(places(spots)).size).toBe(spots.size);
  });

  it('keeps the communes of a district within its cell, and everything on the sheet', () => {
    for (const { communes, column, row } of homes) {
      expect(communes.length).toBeLessThanOrEqual(WITHIN);
      for (const line of communes) expect(line.length).toBeLessThanOrEqual(WITHIN);
      expect(column).toBeLessThan(COLUMNS);
      expect(row).toBeLessThan(ROWS);
    }
  });

  it('knows 51 wards and 75 rural communes', () => {
    const codes = [...communeSpots.keys()];
    expect(codes.filter((code) => code.startsWith('phuong-'))).toHaveLength(51);
    expect(codes.filter((code) => code.startsWith('xa-'))).toHaveLength(75);
  });
});
