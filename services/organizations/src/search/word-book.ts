import { add, type Bits, lengthFor, noBits } from './bits.ts';
import { oneLetterOff } from './one-letter-off.ts';
import { placeBook } from './place-book.ts';

const MEMORY = 2048;
const FEW = 100;

/** Which bodies a word leads to; words are found by their beginnings. */
export function wordBook() {
  const places = placeBook();
  const unions = new Map<string, Bits>();
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
    enter(word: string, number: number): void {
      if (places.enter(word, number)) fresh.push(word);
      unions.clear();
    },

    /** Those with this very word. */
    exactly: (word: string, size: number): Bits => add(noBits(size), places.of(word)),

    /** Those with a word that begins so. What common beginnings lead to is kept until something is entered. */
    beginning(text: string, size: number): Bits {
      const known = unions.get(text);
      if (known && known.length === lengthFor(size)) return known;
      const bits = noBits(size);
      const all = alphabet();
      for (let at = firstFrom(text); at < all.length && all[at]!.startsWith(text); at += 1)
        add(bits, places.of(all[at]!));
      if (unions.size >= MEMORY) unions.clear();
      unions.set(text, bits);
      return bits;
    },

    /** Those with a word that is one letter off. */
    nearly(word: string, size: number): Bits {
      const bits = noBits(size);
      for (const known of places.texts()) if (oneLetterOff(word, known)) add(bits, places.of(known));
      return bits;
    },
  };
}
