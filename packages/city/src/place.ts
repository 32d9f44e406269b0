import type { Day } from '@twinning/domain/day';
import type { TypeId } from '@twinning/domain/type-id';
import { idOf } from './ids.ts';
import { type Random, random } from './random.ts';

/** One city of the nation: Hanoi is number 1; the others are copies of its shape for load tests, told apart by a suffix. */
export type Place = {
  number: number;
  id<Prefix extends string>(prefix: Prefix, key: string, day: Day): TypeId<Prefix>;
  code(text: string): string;
  name(text: string): string;
  random(room: string): Random;
};

export function place(number: number): Place {
  const hanoi = number === 1;
  return {
    number,
    id: (prefix, key, day) => idOf(prefix, hanoi ? key : `${number}/${key}`, day),
    code: (text) => (hanoi ? text : `${text}-c${number}`),
    name: (text) => (hanoi ? text : `${text} (TP ${number})`),
    random: (room) => random(hanoi ? room : `${number}/${room}`),
  };
}
