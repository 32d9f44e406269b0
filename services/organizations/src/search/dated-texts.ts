import type { Period } from '@twinning/domain/period';
import { column } from './column.ts';
import { dayNumber, dayOfNumber } from './day-number.ts';
import { textStore } from './text-store.ts';

/** The dated texts of bodies at numbered places, `width` texts a fact: days and texts as numbers outside the heap. */
export function datedTexts(width: number) {
  const texts = textStore();
  const firsts = column();
  const [places, from, to] = [column(), column(), column()];
  firsts.push(0);

  return {
    /** The facts of the next place. */
    add(facts: readonly (Period & { texts: readonly string[] })[]): void {
      for (const fact of facts) {
        places.push(firsts.length - 1);
        from.push(dayNumber(fact.from));
        to.push(dayNumber(fact.to));
        for (const text of fact.texts) texts.add(text);
      }
      firsts.push(from.length);
    },

    get length(): number {
      return places.length;
    },
    place: (fact: number): number => places.at(fact),
    /** The number of the first fact of a place; the others of that place follow it. */
    first: (place: number): number => firsts.at(place),
    facts(place: number): number[] {
      const facts: number[] = [];
      for (let fact = firsts.at(place); fact < firsts.at(place + 1); fact += 1) facts.push(fact);
      return facts;
    },

    holds: (fact: number, day: number): boolean => from.at(fact) <= day && day < to.at(fact),
    period: (fact: number): Period => ({ from: dayOfNumber(from.at(fact))!, to: dayOfNumber(to.at(fact)) }),
    text: (fact: number, nth = 0): string => texts.text(width * fact + nth),
  };
}

export type DatedTexts = ReturnType<typeof datedTexts>;
