import { bare } from './unit-name.ts';

const syllables = (fullName: string): string[] =>
  bare(fullName)
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s-]+/);

/**
 * The communes that a name was certainly joined from: `Xã Cao Xuân Dương` from Cao Dương and Xuân Dương. A commune is
 * certain when it alone has one of the syllables. Nobody, unless the ended communes have every syllable of the name.
 */
export function joinedFrom(fullName: string, ended: readonly string[]): string[] {
  const bearers = syllables(fullName).map((syllable) => ended.filter((name) => syllables(name).includes(syllable)));
  const certain = bearers.flatMap((names) => (names.length === 1 ? names : []));
  const joined = bearers.every((names) => names.length > 0) && new Set(bearers.flat()).size > 1;
  return joined ? [...new Set(certain)] : [];
}

/** Whoever takes over from each ended commune of one neighbourhood, where exactly one name tells it. */
export function successorsByName(standing: readonly string[], ended: readonly string[]): ReadonlyMap<string, string> {
  const told = standing.flatMap((name) => joinedFrom(name, ended).map((from) => ({ from, name })));
  const claims = Map.groupBy(told, ({ from }) => from);
  return new Map(
    [...claims].flatMap(([from, [first, ...others]]) => (others.length === 0 ? [[from, first!.name]] : [])),
  );
}
