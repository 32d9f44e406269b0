import { add, type Bits, isIn, listed, noBits } from './bits.ts';
import type { DatedTexts } from './dated-texts.ts';

/** One name of a body, the nth it ever bore, and where it stands in the order; what it says is read when it is shown. */
export type Line = { place: number; nth: number; at: number };
type Named = { name: string; id: string };

const { compare } = new Intl.Collator('vi', { numeric: true });

const NOWHERE = 0xffff_ffff;

/** Natural Vietnamese order, as the database has it: "Phú Diễn A" before "Phú Diễn B", "số 2" before "số 10". */
export const naturally = (one: Named, other: Named): number =>
  compare(one.name, other.name) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/** All names of all bodies in their natural order: a page of a list is read off it, and nothing is sorted. */
export function naturalOrder(names: DatedTexts, idAt: (place: number) => string) {
  /** The numbers of the names, sorted; whose each is, for whoever walks along; and where each stands. */
  let sorted = new Uint32Array(0);
  let owners = new Uint32Array(0);
  let positions = new Uint32Array(0);

  const named = (fact: number): Named => ({ id: idAt(names.place(fact)), name: names.text(fact) });

  function line(fact: number, at: number): Line {
    const place = names.place(fact);
    return { place, nth: fact - names.first(place), at };
  }

  /** The first position behind a row; whether that row itself is there does not matter. */
  function positionAfter(row: Named): number {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (naturally(named(sorted[middle]!), row) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function insert(facts: readonly number[]): void {
    const fresh = facts.map((fact) => ({ ...named(fact), fact })).toSorted(naturally);
    const grown = new Uint32Array(sorted.length + fresh.length);
    let from = 0;
    fresh.forEach((row, index) => {
      const until = Math.max(from, positionAfter(row));
      grown.set(sorted.subarray(from, until), from + index);
      grown[until + index] = row.fact;
      from = until;
    });
    grown.set(sorted.subarray(from), from + fresh.length);
    sorted = grown;
  }

  return {
    /** Takes in the names of new places and leaves out those of places that are gone. */
    renew(gone: ReadonlySet<number>, fresh: readonly number[]): void {
      if (gone.size > 0) sorted = sorted.filter((fact) => !gone.has(names.place(fact)));
      insert(fresh.flatMap(names.facts));
      owners = sorted.map(names.place);
      positions = new Uint32Array(names.length).fill(NOWHERE);
      for (let at = 0; at < sorted.length; at += 1) positions[sorted[at]!] = at;
    },

    size: () => sorted.length,
    positionAfter,

    /** Some names as a set of their positions; those of places that are gone have none. */
    positionsOf: (facts: readonly number[]): Bits =>
      add(
        noBits(sorted.length),
        facts.map((fact) => positions[fact]!).filter((at) => at !== NOWHERE),
      ),

    /** What a line says. */
    read: ({ at }: Line): Named => named(sorted[at]!),

    /** The names of the day among some names, of some bodies and from a position on. */
    ofFew: (position: number, facts: readonly number[], places: Bits, day: number): Line[] =>
      facts
        .filter((fact) => positions[fact]! >= position && positions[fact] !== NOWHERE)
        .filter((fact) => isIn(places, names.place(fact)) && names.holds(fact, day))
        .map((fact) => line(fact, positions[fact]!))
        .toSorted((one, other) => one.at - other.at),

    /** The names of the day at some positions, of some bodies and from a position on. */
    *at(position: number, set: Bits, places: Bits, day: number): Generator<Line> {
      for (const at of listed(set, position))
        if (isIn(places, owners[at]!) && names.holds(sorted[at]!, day)) yield line(sorted[at]!, at);
    },

    /** The names of the day of many bodies, from a position on. */
    *ofMany(position: number, places: Bits, day: number): Generator<Line> {
      for (let at = position; at < sorted.length; at += 1)
        if (isIn(places, owners[at]!) && names.holds(sorted[at]!, day)) yield line(sorted[at]!, at);
    },
  };
}
