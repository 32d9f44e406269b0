import type { Amount, Spread } from './figures.ts';
import { COLUMNS, communeSpots, districtSpots, ROWS, type Spot, WITHIN } from './layout.ts';

export type MapName = 'districts' | 'communes';
export type Square = {
  key: string;
  /** Null for what belongs to no single unit. */
  unit: { id: string; name: string } | null;
  amount: Amount;
  lines: string[];
  x: number;
  y: number;
  width: number;
  height: number;
};
export type Sheet = { squares: Square[]; width: number; height: number; grounds: Ground[] };
type Ground = { key: string; x: number; y: number; width: number; height: number };

const SIDE = { districts: 96, communes: 62 } as const;
const GAP = { districts: 8, communes: 3 } as const;
/** Between the cells of two districts. */
const MARGIN = 10;
const LETTERS = { districts: 12, communes: 8 } as const;

/** "Phòng GD&ĐT huyện Ba Vì" is "Ba Vì" on its square, "UBND phường Láng" is "Láng". */
export const shortName = (name: string): string =>
  name
    .replace(/^Phòng (GD&ĐT|GD-ĐT|Giáo dục và Đào tạo)\s+/i, '')
    .replace(/^UBND\s+/i, '')
    .replace(/^(quận|huyện|thị xã|phường|xã)\s+/i, '');

/** A name in lines of a few letters each, three at most. */
export function linesOf(name: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]}…`] : lines;
}

function cornerOf(map: MapName, { column, row }: Spot) {
  const step = SIDE[map] + GAP[map];
  const apart = (index: number) => (map === 'communes' ? Math.floor(index / WITHIN) * MARGIN : 0);
  return { x: column * step + apart(column), y: row * step + apart(row) };
}

/** The department and the remainder stand where Hanoi leaves room: at the top left and at the bottom right. */
const aside = { superior: { column: 0, row: 0 }, remainder: { column: COLUMNS - 2, row: ROWS - 1 } };
/** Units that the layout does not know stand in rows of their own below it. */
const beyond = (index: number, columns: number, rows: number): Spot => ({
  column: index % columns,
  row: rows + Math.floor(index / columns),
});

/** One square for each unit of the map and one for the remainder; none lies on another. */
export function squaresOf(map: MapName, { units, remainder }: Spread, words: { remainder: string }): Sheet {
  const spots = map === 'districts' ? districtSpots : communeSpots;
  const fine = map === 'districts' ? 1 : WITHIN;
  const [columns, rows] = [COLUMNS * fine, ROWS * fine];
  const wide = SIDE[map] * (map === 'districts' ? 1 : 2) + (map === 'districts' ? 0 : GAP.communes);
  const named = (key: string, name: string, amount: Amount, letters: number) => ({
    key,
    amount,
    lines: linesOf(name, letters),
  });
  let strangers = 0;

  const squares = units.map(({ unit, amount }, index): Square => {
    const known = spots.get(unit?.code ?? '');
    const superior = unit?.kind === 'DEPARTMENT';
    const spot = known ?? (superior ? aside.superior : beyond(strangers++, columns, rows));
    const name = unit ? shortName(unit.name) : '?';
    return {
      ...named(unit?.id ?? `unread ${index}`, name, amount, superior ? LETTERS.districts : LETTERS[map]),
      unit,
      ...cornerOf(map, spot),
      width: superior ? wide : SIDE[map],
      height: SIDE[map],
    };
  });
  const rest: Square = {
    ...named('remainder', words.remainder, remainder, LETTERS.districts + 2),
    unit: null,
    ...cornerOf(map, { column: aside.remainder.column * fine, row: aside.remainder.row * fine }),
    width: map === 'districts' ? SIDE.districts * 2 + GAP.districts : wide,
    height: SIDE[map],
  };
  const extent = cornerOf(map, { column: columns, row: rows + Math.ceil(strangers / columns) });
  return {
    squares: [...squares, rest],
    width: extent.x - MARGIN * (fine > 1 ? 1 : 0),
    height: extent.y,
    grounds: map === 'communes' ? [...districtSpots].map(([key, spot]) => groundOf(key, spot)) : [],
  };
}

/** The cell of a former district behind its communes. */
function groundOf(key: string, { column, row }: Spot): Ground {
  const side = (SIDE.communes + GAP.communes) * WITHIN + 3;
  const { x, y } = cornerOf('communes', { column: column * WITHIN, row: row * WITHIN });
  return { key, x: x - 3, y: y - 3, width: side, height: side };
}
