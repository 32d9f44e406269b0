import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { textBook } from './text-book.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ư', '學', '🏫'), maxLength: 4 });
const sorted = (places: readonly number[]): number[] => places.toSorted((one, other) => one - other);

describe('a book of texts', () => {
  it('finds texts and their beginnings as looking at every text would, whenever they were entered', () => {
    fc.assert(
      fc.property(fc.array(fc.array(text)), text, (batches, asked) => {
        const book = textBook();
        let place = 0;
        for (const batch of batches) {
          for (const entered of batch) book.enter(entered, place++);
          book.putInOrder();
        }
        const placesWhere = (fits: (entered: string) => boolean): number[] =>
          batches.flat().flatMap((entered, at) => (fits(entered) ? [at] : []));
        expect(sorted(book.exactly(asked))).toEqual(placesWhere((entered) => entered === asked));
        expect(sorted(book.beginning(asked))).toEqual(placesWhere((entered) => entered.startsWith(asked)));
      }),
    );
  });
});
