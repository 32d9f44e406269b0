import type { Day } from '@twinning/domain/day';
import { covers, type Period } from '@twinning/domain/period';
import { type Bits, count, isIn, listOf } from './bits.ts';

type Name = Period & { value: string };
type Named = { id: string; names: readonly Name[] };
/** One name of a body, the nth it ever bore. */
export type Line = { id: string; place: number; nth: number; name: Name; at: number };

const { compare } = new Intl.Collator('vi', { numeric: true });
/** Up to so many are put in order one by one; beyond that the whole order is walked through. */
export const FEW = 400;

/** Natural Vietnamese order, as the database has it: "Phú Diễn A" before "Phú Diễn B", "số 2" before "số 10". */
export const naturally = (one: { name: string; id: string }, other: { name: string; id: string }): number =>
  compare(one.name, other.name) || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);

const inOrder = (one: Line, other: Line): number =>
  naturally({ name: one.name.value, id: one.id }, { name: other.name.value, id: other.id });

/** Sorted lines as two columns of numbers: the nth name of the body at a place. */
type Columns = { places: Uint32Array; nths: Uint16Array };
const columns = (length: number): Columns => ({ places: new Uint32Array(length), nths: new Uint16Array(length) });

/** All names of all bodies in their natural order: a page of a list is read off it, and nothing is sorted. */
export function naturalOrder(bodyAt: (place: number) => Named) {
  let sorted = columns(0);
  /** Where the names of each place stand in the order: from `firsts[place]` on, one after the other. */
  let firsts = new Uint32Array(1);
  let positions = new Uint32Array(0);

  const line = (place: number, nth: number, at: number): Line => {
    const { id, names } = bodyAt(place);
    return { id, place, nth, name: names[nth]!, at };
  };
  const lineAt = (at: number): Line => line(sorted.places[at]!, sorted.nths[at]!, at);

  /** The first position behind a row; whether that row itself is there does not matter. */
  function positionAfter(row: { name: string; id: string }): number {
    let [low, high] = [0, sorted.places.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const { id, name } = lineAt(middle);
      if (naturally({ name: name.value, id }, row) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function leaveOut(gone: ReadonlySet<number>): void {
    const { places, nths } = sorted;
    sorted = {
      places: places.filter((place) => !gone.has(place)),
      nths: nths.filter((_, at) => !gone.has(places[at]!)),
    };
  }

  function insert(fresh: readonly Line[]): void {
    const grown = columns(sorted.places.length + fresh.length);
    let [from, at] = [0, 0];
    const copyUntil = (until: number): void => {
      grown.places.set(sorted.places.subarray(from, until), at);
      grown.nths.set(sorted.nths.subarray(from, until), at);
      at += until - from;
      from = until;
    };
    for (const { place, nth, name, id } of fresh) {
      copyUntil(Math.max(from, positionAfter({ name: name.value, id })));
      grown.places[at] = place;
      grown.nths[at] = nth;
      at += 1;
    }
    copyUntil(sorted.places.length);
    sorted = grown;
  }

  function notePositions(size: number): void {
    const { places, nths } = sorted;
    firsts = new Uint32Array(size + 1);
    positions = new Uint32Array(places.length);
    for (const place of places) firsts[place + 1]! += 1;
    for (let place = 0; place < size; place += 1) firsts[place + 1]! += firsts[place]!;
    for (let at = 0; at < places.length; at += 1) positions[firsts[places[at]!]! + nths[at]!] = at;
  }

  function named(place: number, day: Day): Line[] {
    const nth = bodyAt(place).names.findIndex((name) => covers(name, day));
    return nth < 0 ? [] : [line(place, nth, positions[firsts[place]! + nth]!)];
  }

  return {
    /** Takes in the names of new places, of `size` that there are, and leaves out those that are gone. */
    renew(gone: ReadonlySet<number>, fresh: readonly number[], size: number): void {
      if (gone.size > 0) leaveOut(gone);
      insert(fresh.flatMap((place) => bodyAt(place).names.map((_, nth) => line(place, nth, 0))).toSorted(inOrder));
      notePositions(size);
    },

    positionAfter,

    /** The names of the day of some bodies, from a position on. */
    *from(position: number, bodies: Bits, day: Day): Generator<Line> {
      if (count(bodies) <= FEW) {
        const few = listOf(bodies).flatMap((place) => named(place, day));
        yield* few.filter(({ at }) => at >= position).toSorted((one, other) => one.at - other.at);
        return;
      }
      for (let at = position; at < sorted.places.length; at += 1) {
        if (!isIn(bodies, sorted.places[at]!)) continue;
        const found = lineAt(at);
        if (covers(found.name, day)) yield found;
      }
    },
  };
}
