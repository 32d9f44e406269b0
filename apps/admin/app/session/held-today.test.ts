import { describe, expect, it } from '@jest/globals';
import { heldToday } from './held-today.ts';

const right = (id: string, from: string, to: string | null) => ({ id, from, to });

describe('the rights of a reader', () => {
  it('are those of the day: an ended one opens nothing, nor does one that is to come', () => {
    const memberships = [
      right('over', '2023-01-01', '2024-05-06'),
      right('runs', '2023-01-01', '2024-05-07'),
      right('lasts', '2024-05-06', null),
      right('comes', '2024-05-07', null),
    ];
    expect(heldToday({ name: 'An', memberships }, '2024-05-06')).toEqual({
      name: 'An',
      memberships: [memberships[1], memberships[2]],
    });
  });
});
