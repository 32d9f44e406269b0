import { describe, expect, it } from '@jest/globals';
import { joinedFrom, successorsByName } from './joined-names.ts';

describe('a name joined from those of ended communes', () => {
  it('tells the communes that alone have one of its syllables', () => {
    expect(joinedFrom('Xã Cao Xuân Dương', ['Xã Cao Dương', 'Xã Xuân Dương'])).toEqual([
      'Xã Cao Dương',
      'Xã Xuân Dương',
    ]);
  });

  it('leaves out a commune whose syllables another one has, too', () => {
    expect(joinedFrom('Xã Hoa Viên', ['Xã Viên Nội', 'Xã Viên An', 'Xã Hoa Sơn'])).toEqual(['Xã Hoa Sơn']);
  });

  it('tells nothing when one of its syllables is nobody’s, or all are one commune’s', () => {
    expect(joinedFrom('Xã Lam Sơn', ['Xã Chàng Sơn', 'Xã Dị Nậu'])).toEqual([]);
    expect(joinedFrom('Xã Hòa Xá', ['Xã Hòa Xá', 'Xã Vạn Thái'])).toEqual([]);
  });

  it('minds the accents', () => {
    expect(joinedFrom('Xã Tư Hòa', ['Xã Quốc Tử', 'Xã Hòa Bình'])).toEqual([]);
  });

  it('finds no successor where two names tell of the same communes', () => {
    const told = successorsByName(['Xã Liệp Nghĩa', 'Xã Tuyết Nghĩa'], ['Xã Liệp Tuyết', 'Xã Nghĩa Hương']);
    expect(told.size).toBe(0);
  });
});
