import type { Day } from '@twinning/domain/day';
import type { DatedTexts } from './dated-texts.ts';
import { dayNumber } from './day-number.ts';
import type { ReadBody, ReadName } from './standing.ts';

/** The texts of a name in the order in which they are kept. */
export const textsOf = ({ value, whole, own, words, accents }: ReadName): string[] => [
  value,
  whole,
  own,
  words,
  accents,
];

/** A name whose texts are read where they are kept, and only those that are looked at. */
class StoredName implements ReadName {
  readonly #names: DatedTexts;
  readonly #fact: number;

  constructor(names: DatedTexts, fact: number) {
    this.#names = names;
    this.#fact = fact;
  }

  get value(): string {
    return this.#names.text(this.#fact, 0);
  }
  get whole(): string {
    return this.#names.text(this.#fact, 1);
  }
  get own(): string {
    return this.#names.text(this.#fact, 2);
  }
  get words(): string {
    return this.#names.text(this.#fact, 3);
  }
  get accents(): string {
    return this.#names.text(this.#fact, 4);
  }
}

export const storedBody = (place: number, names: DatedTexts, codes: DatedTexts): ReadBody => ({
  read: names.facts(place).map((fact) => new StoredName(names, fact)),
  bearsCode: (code: string, day: Day): boolean =>
    codes.facts(place).some((fact) => codes.holds(fact, dayNumber(day)) && codes.text(fact) === code),
});
