import { describe, expect, it } from '@jest/globals';
import { guessAgain, TooManyAttempts } from './sign-in.ts';

const at = (minute: number) => new Date(Date.UTC(2024, 4, 6, 8, minute));

describe('guessing a password', () => {
  it('is counted', () => expect(guessAgain([at(0)], at(1))).toEqual([at(0), at(1)]));

  it('is refused the eleventh time in fifteen minutes', () => {
    const ten = Array.from({ length: 10 }, (_, minute) => at(minute));
    expect(() => guessAgain(ten, at(14))).toThrow(TooManyAttempts);
  });

  it('is possible again when the first guesses are fifteen minutes old', () => {
    const ten = Array.from({ length: 10 }, (_, minute) => at(minute));
    expect(guessAgain(ten, at(15))).toHaveLength(10);
    expect(() => guessAgain(guessAgain(ten, at(15)), at(15))).toThrow(TooManyAttempts);
  });
});
