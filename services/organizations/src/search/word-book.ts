import { oneLetterOff } from './one-letter-off.ts';
import { placeBook } from './place-book.ts';

const FEW = 100;

/** Which bodies a word leads to; words are found by their beginnings. */
export function wordBook() {
  const places = placeBook();
  let sorted: string[] = [];
  let fresh: string[] = [];

  function alphabet(): string[] {
    if (fresh.length > FEW) sorted = [...sorted, ...fresh].sort();
    else for (const word of fresh) sorted.splice(firstFrom(word), 0, word);
    fresh = [];
    return sorted;
  }

  function firstFrom(text: string): number {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle]! < text) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    enter(word: string, place: number): void {
      if (places.enter(word, place)) fresh.push(word);
    },

    /** The places of words that begin so. */
    beginning(text: string): number[] {
      const found: number[] = [];
      const all = alphabet();
      for (let at = firstFrom(text); at < all.length && all[at]!.startsWith(text); at += 1)
        for (const place of places.of(all[at]!)) found.push(place);
      return found;
    },

    /** The places of words that are one letter off. */
    nearly: (word: string): number[] =>
      [...places.texts()].flatMap((known) => (oneLetterOff(word, known) ? places.of(known) : [])),
  };
}
