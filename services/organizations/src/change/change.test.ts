import { describe, expect, it } from '@jest/globals';
import { nextCursor } from './change.ts';

const at = (second: number) => new Date(Date.UTC(2024, 4, 6, 8, 0, second));

describe('asking for changes again', () => {
  it('goes on from the last one told', () => expect(nextCursor(at(0), at(5), at(30))).toEqual(at(5)));
  it('tells the last ten seconds again', () => expect(nextCursor(at(0), at(29), at(30))).toEqual(at(20)));
  it('moves on though nothing happened', () => expect(nextCursor(at(0), null, at(30))).toEqual(at(20)));
  it('never goes back', () => expect(nextCursor(at(25), null, at(30))).toEqual(at(25)));
});
