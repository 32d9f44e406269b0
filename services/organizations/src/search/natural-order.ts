import { add, type Bits, isIn, listed, noBits } from './bits.ts';
import type { DatedTexts } from './dated-texts.ts';

/** One name of a body, the nth it ever bore, and where it stands in the order. */
export type Line = { id: string; place: number; nth: number; name: string; at: number };

const { compare } = new Intl.Collator('vi', { numeric: true });

const NOWHERE = 0xffff_ffff;

/** Natural Vietnamese order, as the database has it: "Phú Diễn A" before "Phú Diễn B", "số 2" before "số 10". */
export const naturally = (one: { name: string; id: string }, other: { name: string; id: string }): number =>
  compare(one.name, other.name) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

/** All names of all bodies in their natural order: a page of a list is read off it, and nothing is sorted. */
export function naturalOrder(names: DatedTexts, idAt: (place: number) => string) {
  /** The numbers of the names, sorted; whose each is, for whoever walks along; and where each stands. */
  let sorted = new Uint32Array(0);
  let owners = new Uint32Array(0);
  let positions = new Uint32Array(0);

  function line(fact: number, at: number): Line {
    const place = names.place(fact);
    return { id: idAt(place), place, nth: fact - names.first(place), name: names.text(fact), at };
  }
  const lineAt = (at: number): Line => line(sorted[at]!, at);

  /** The first position behind a row; whether that row itself is there does not matter. */
  function positionAfter(row: { name: string; id: string }): number {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (naturally(lineAt(middle), row) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function insert(fresh: readonly Line[]): void {
    const grown = new Uint32Array(sorted.length + fresh.length);
    let from = 0;
    fresh.forEach((row, index) => {
      const until = Math.max(from, positionAfter(row));
      grown.set(sorted.subarray(from, until), from + index);
      grown[until + index] = names.first(row.place) + row.nth;
      from = until;
    });
    grown.set(sorted.subarray(from), from + fresh.length);
    sorted = grown;
  }

  return {
    /** Takes in the names of new places and leaves out those of places that are gone. */
    renew(gone: ReadonlySet<number>, fresh: readonly number[]): void {
      if (gone.size > 0) sorted = sorted.filter((fact) => !gone.has(names.place(fact)));
      insert(fresh.flatMap((place) => names.facts(place).map((fact) => line(fact, 0))).toSorted(naturally));
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

    /** Those of a few names that are names of the day, from a position on. */
    ofFew: (position: number, facts: readonly number[], day: number): Line[] =>
      facts
        .filter((fact) => positions[fact]! >= position && positions[fact] !== NOWHERE && names.holds(fact, day))
        .map((fact) => line(fact, positions[fact]!))
        .toSorted((one, other) => one.at - other.at),

    /** The names of the day at some positions, from one on. */
    *at(position: number, set: Bits, day: number): Generator<Line> {
      for (const at of listed(set, position)) if (names.holds(sorted[at]!, day)) yield lineAt(at);
    },

    /** The names of the day of many bodies, from a position on. */
    *ofMany(position: number, places: Bits, day: number): Generator<Line> {
      for (let at = position; at < sorted.length; at += 1)
        if (isIn(places, owners[at]!) && names.holds(sorted[at]!, day)) yield lineAt(at);
    },
  };
}
