import { addDays, type Day, daysBetween } from '@twinning/domain/day';

const SEED = 'nhatruong-chungtay-2022';

export type Random = {
  /** A fraction in [0, 1). */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  shuffled<Item>(items: readonly Item[]): Item[];
  day(from: Day, to: Day): Day;
};

/** A stream of its own for every room (mulberry32), so that one room may change without moving the others. */
export function random(room: string): Random {
  let state = fnv(`${SEED}:${room}`);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (share) => next() < share,
    pick: (items) => items[between(0, items.length - 1)]!,
    shuffled(items) {
      const left = [...items];
      for (let last = left.length - 1; last > 0; last--) {
        const other = between(0, last);
        [left[last], left[other]] = [left[other]!, left[last]!];
      }
      return left;
    },
    day: (from, to) => addDays(from, between(0, Math.max(0, daysBetween(from, to)))),
  };
}

function fnv(text: string): number {
  let hash = 0x811c9dc5;
  for (const unit of Buffer.from(text)) hash = Math.imul(hash ^ unit, 0x01000193);
  return hash;
}
