import { column } from './column.ts';
import { textStore } from './text-store.ts';

type Range = readonly [from: number, to: number];

/** Which places texts lead to, in the order of the texts: found by the whole of a text or by its beginning. */
export function textBook() {
  const texts = textStore();
  const places = column();
  let sorted = new Uint32Array(0);

  const inOrder = (one: number, other: number): number => texts.compareWith(one, other);

  /** The first position whose text fits, where all behind it fit too. */
  function firstWhere(fits: (text: number) => boolean): number {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (fits(sorted[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** What was entered since then is put in its place. */
  function putInOrder(): void {
    const known = sorted.length;
    const fresh = Uint32Array.from({ length: texts.length - known }, (_, index) => known + index).sort(inOrder);
    const grown = new Uint32Array(texts.length);
    let from = 0;
    fresh.forEach((text, index) => {
      const until = firstWhere((other) => inOrder(other, text) > 0);
      grown.set(sorted.subarray(from, until), from + index);
      grown[until + index] = text;
      from = until;
    });
    grown.set(sorted.subarray(from), from + fresh.length);
    sorted = grown;
  }

  function range(text: string, isBeginning: boolean): Range {
    const asked = Buffer.from(text);
    return [
      firstWhere((other) => texts.compare(other, asked, isBeginning) >= 0),
      firstWhere((other) => texts.compare(other, asked, isBeginning) > 0),
    ];
  }

  const placesIn = ([from, to]: Range): number[] =>
    Array.from({ length: to - from }, (_, index) => places.at(sorted[from + index]!));

  return {
    enter(text: string, place: number): void {
      texts.add(text);
      places.push(place);
    },

    /** Texts are found once they are put in order. */
    putInOrder,

    /** The places of this very text. */
    exactly: (text: string): number[] => placesIn(range(text, false)),

    /** The places of texts that begin so. */
    beginning: (text: string): number[] => placesIn(range(text, true)),
  };
}
