import type { DistrictPair } from './types.ts';

type Office = NonNullable<DistrictPair['parties'][number]['organization']>;
export type Place = Office & { x: number; y: number };
export type Line = { key: string; title: string; from: Place; to: Place };

const ROW = 26;
const TOP = 34;
export const LEFT = 124;
export const RIGHT = 236;

/** Urban offices in one column, suburban ones in another, each beside its twins so that few lines cross. */
export function layOut(pairs: DistrictPair[]) {
  const offices = [...new Map(pairs.flatMap(officesOf).map((office) => [office.id, office])).values()];
  const urban = offices.filter(({ zone }) => zone === 'URBAN');
  const others = offices.filter(({ zone }) => zone !== 'URBAN');
  const left = place(urban, LEFT, Math.max(others.length, urban.length));
  const leftRows = new Map(left.map((office) => [office.id, office.y]));
  const sorted = [...others].sort((a, b) => middle(a, pairs, leftRows) - middle(b, pairs, leftRows));
  const right = place(sorted, RIGHT, Math.max(others.length, urban.length));
  const places = new Map([...left, ...right].map((office) => [office.id, office]));
  const lines = pairs.flatMap((pair) => linesOf(pair, places));
  return { left, right, lines, height: TOP + Math.max(left.length, right.length) * ROW };
}

/** Those whose names can be read now. */
const officesOf = ({ parties }: DistrictPair): Office[] =>
  parties.map(({ organization }) => organization).filter((office) => office !== null);

function place(offices: Office[], x: number, rows: number): Place[] {
  const step = offices.length > 1 ? ((rows - 1) * ROW) / (offices.length - 1) : ROW;
  return offices.map((office, index) => ({ ...office, x, y: TOP + index * Math.max(step, ROW) }));
}

/** Where the twins of an office stand on average. */
function middle(office: Office, pairs: DistrictPair[], rows: Map<string, number>): number {
  const twins = pairs
    .map(officesOf)
    .filter((offices) => offices.some(({ id }) => id === office.id))
    .flatMap((offices) => offices.map(({ id }) => rows.get(id)))
    .filter((row) => row !== undefined);
  return twins.length > 0 ? twins.reduce((sum, row) => sum + row, 0) / twins.length : Number.MAX_SAFE_INTEGER;
}

function linesOf(pair: DistrictPair, places: Map<string, Place>): Line[] {
  const offices = officesOf(pair);
  return offices.slice(1).flatMap((office, index) => {
    const [from, to] = [places.get(offices[index]?.id ?? ''), places.get(office.id)];
    return from && to ? [{ key: `${pair.id} ${index}`, title: pair.title, from, to }] : [];
  });
}

/** A smooth line across, or a bow along the column when both stand in the same one. */
export function curve({ from, to }: Line): string {
  if (from.x !== to.x) return `M${from.x} ${from.y}C180 ${from.y} 180 ${to.y} ${to.x} ${to.y}`;
  const bow = from.x + (from.x === LEFT ? 1 : -1) * Math.min(48, 12 + Math.abs(to.y - from.y) / 4);
  return `M${from.x} ${from.y}C${bow} ${from.y} ${bow} ${to.y} ${to.x} ${to.y}`;
}

/** "Phòng GD&ĐT huyện Thanh Oai" is "Thanh Oai" on a picture. */
export const shortName = (name: string): string =>
  name.replace(/^Phòng (GD&ĐT|GD-ĐT|Giáo dục và Đào tạo)\s+/i, '').replace(/^(quận|huyện|thị xã)\s+/i, '');
