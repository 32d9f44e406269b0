import { describe, expect, it } from '@jest/globals';
import { countedFor, guessAgain, TooManyAttempts } from './guess.ts';

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

describe('what guesses are counted for', () => {
  const subjects = (...asked: Parameters<typeof countedFor>) => countedFor(...asked).map(({ subject }) => subject);

  it('is the account, whichever of its names is typed', () =>
    expect(subjects('acc_mai', '0912 345 678', null)).toEqual(subjects('acc_mai', 'mai@test.example', null)));

  it('is the name, however it is written, where no account has it', () => {
    expect(subjects(null, '0912 345 678', null)).toEqual(subjects(null, '+84912345678', null));
    expect(subjects(null, ' Mai@TEST.example', null)).toEqual(['login mai@test.example']);
  });

  it('is the address too, more patiently', () =>
    expect(countedFor('acc_mai', 'mai', '203.0.113.7')).toEqual([
      { subject: 'account acc_mai', allowed: 10 },
      { subject: 'address 203.0.113.7', allowed: 100 },
    ]));
});
