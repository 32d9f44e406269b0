import type { Day } from '@twinning/domain/day';
import { covers, type Period } from '@twinning/domain/period';
import { type Bits, count, isIn, listOf } from './bits.ts';

type Name = Period & { value: string };
type Named = { id: string; place: number; names: readonly Name[] };
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

/** All names of all bodies in their natural order: a page of a list is read off it, and nothing is sorted. */
export function naturalOrder() {
  let lines: Line[] = [];
  let places: number[] = [];
  const linesOf = new Map<number, Line[]>();

  /** The first position behind a row; whether that row itself is there does not matter. */
  function positionAfter(row: { name: string; id: string }): number {
    let [low, high] = [0, lines.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      const { id, name } = lines[middle]!;
      if (naturally({ name: name.value, id }, row) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  function insert(fresh: readonly Line[]): void {
    let from = 0;
    const parts: Line[][] = [];
    for (const line of fresh) {
      const to = Math.max(from, positionAfter({ name: line.name.value, id: line.id }));
      parts.push(lines.slice(from, to), [line]);
      from = to;
    }
    lines = [...parts.flat(), ...lines.slice(from)];
    places = lines.map(({ place }) => place);
    for (const [at, line] of lines.entries()) line.at = at;
  }

  const named = (place: number, day: Day): Line | undefined =>
    linesOf.get(place)?.find(({ name }) => covers(name, day));

  return {
    renew(gone: ReadonlySet<number>, bodies: readonly Named[]): void {
      if (gone.size > 0) lines = lines.filter(({ place }) => !gone.has(place));
      for (const place of gone) linesOf.delete(place);
      const fresh = bodies.flatMap(({ id, place, names }) => {
        const own = names.map((name, nth) => ({ id, place, nth, name, at: 0 }));
        linesOf.set(place, own);
        return own;
      });
      insert(fresh.toSorted(inOrder));
    },

    positionAfter,

    /** The names of the day of some bodies, from a position on. */
    *from(position: number, bodies: Bits, day: Day): Generator<Line> {
      if (count(bodies) <= FEW) {
        const few = listOf(bodies).flatMap((place) => named(place, day) ?? []);
        yield* few.filter(({ at }) => at >= position).toSorted((one, other) => one.at - other.at);
        return;
      }
      for (let at = position; at < places.length; at += 1)
        if (isIn(bodies, places[at]!) && covers(lines[at]!.name, day)) yield lines[at]!;
    },
  };
}
