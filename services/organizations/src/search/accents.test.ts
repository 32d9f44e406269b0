import { describe, expect, it } from '@jest/globals';
import { accentedText, accentsAskedFor } from './accents.ts';

const asks = (typed: string, name: string) => accentsAskedFor(typed).every((word) => accentedText(name).includes(word));

describe('accents that are typed', () => {
  it('are one wherever the tone stands', () => expect(accentedText('Hoà thuỷ')).toBe(accentedText('HÒA THỦY')));

  it.each([
    ['tiên phong', 'Trường Mầm non Tiên Phong', true],
    ['tiên phong', 'Trường Mầm non Tiền Phong', true],
    ['tiền phong', 'Trường Mầm non Tiên Phong', false],
    ['đồng', 'Trường THCS Đông La', false],
    ['dong', 'Trường THCS Đông La', true],
    ['tieu học', 'Trường Tiểu học A', true],
    ['hoà', 'UBND xã Dân Hòa', true],
  ])('"%s" asks for them in "%s": %s', (typed, name, fits) => expect(asks(typed, name)).toBe(fits));
});
