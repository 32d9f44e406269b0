import { describe, expect, it } from '@jest/globals';
import { communeSpots, districtSpots } from './layout.ts';
import { linesOf, type MapName, type Square, shortName, squaresOf } from './squares.ts';

const amount = { count: 1, of: 2 };
const unit = (code: string, kind: 'DISTRICT_OFFICE' | 'COMMUNE_COMMITTEE' | 'DEPARTMENT') => ({
  unit: { id: `org_${code}`, kind, code, name: code },
  amount,
});
const city = {
  districts: [...districtSpots.keys()].map((code) => unit(code, 'DISTRICT_OFFICE')),
  communes: [...communeSpots.keys()].map((code) => unit(code, 'COMMUNE_COMMITTEE')),
};
const department = unit('so-gddt-ha-noi', 'DEPARTMENT');

const overlap = (one: Square, other: Square) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

describe.each<MapName>(['districts', 'communes'])('the squares of the %s', (map) => {
  const strangers = ['x', 'y', 'z'].map((code) => unit(code, 'COMMUNE_COMMITTEE'));
  const units = [...city[map], department, ...strangers];
  const sheet = squaresOf(map, { units, remainder: amount, total: amount }, { remainder: 'Không thuộc đơn vị nào' });

  it('are one for each unit and one for the remainder', () => {
    expect(sheet.squares).toHaveLength(units.length + 1);
    expect(new Set(sheet.squares.map(({ key }) => key)).size).toBe(units.length + 1);
  });

  it('do not lie on one another, nor beyond the sheet', () => {
    const { squares } = sheet;
    const overlapping = squares.flatMap((one, index) =>
      squares.slice(index + 1).filter((other) => overlap(one, other)),
    );
    expect(overlapping).toEqual([]);
    for (const { x, y, width, height } of squares) {
      expect(x + width).toBeLessThanOrEqual(sheet.width);
      expect(y + height).toBeLessThanOrEqual(sheet.height);
    }
  });
});

describe('the name on a square', () => {
  it.each([
    ['Phòng GD&ĐT huyện Ba Vì', 'Ba Vì'],
    ['UBND phường Văn Miếu - Quốc Tử Giám', 'Văn Miếu - Quốc Tử Giám'],
    ['UBND xã Phường Dực', 'Phường Dực'],
    ['Sở GD&ĐT Hà Nội', 'Sở GD&ĐT Hà Nội'],
  ])('of %s is %s', (name, short) => expect(shortName(name)).toBe(short));

  it('takes three lines at most', () => {
    expect(linesOf('Thượng Phúc', 9)).toEqual(['Thượng', 'Phúc']);
    expect(linesOf('Văn Miếu - Quốc Tử Giám', 9)).toEqual(['Văn Miếu', '- Quốc Tử', 'Giám']);
    expect(linesOf('Một Tên Rất Dài Không Hết', 7)).toEqual(['Một Tên', 'Rất Dài', 'Không…']);
  });
});
