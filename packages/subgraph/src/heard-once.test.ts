import { describe, expect, it } from '@jest/globals';
import { heardOnce } from './heard-once.ts';

describe('hearing something once', () => {
  it('takes nothing a second time while it is remembered', () => {
    let now = 0;
    const first = heardOnce(60, () => now);
    for (const [at, said, isFirst] of [
      [0, 'a', true],
      [59, 'a', false],
      [59, 'b', true],
      [60, 'a', false],
      [118, 'b', false],
      [179, 'b', true],
    ] as const) {
      now = at;
      expect([at, said, first(said)]).toEqual([at, said, isFirst]);
    }
  });

  it('forgets all of it after a pause', () => {
    let now = 0;
    const first = heardOnce(60, () => now);
    first('a');
    now = 121;
    expect(first('a')).toBe(true);
  });
});
