import { describe, expect, it } from '@jest/globals';
import { linesOf, slug } from './launch.ts';

describe('the code of a content', () => {
  it('is its title without accents', () => {
    expect(slug('Đổi mới hai')).toBe('doi-moi-hai');
  });

  it('is short and does not end in a hyphen', () => {
    expect(slug('Nhà trường cùng chung tay phát triển – Thầy cô')).toBe('nha-truong-cung-chung-tay-phat-trien-tha');
    expect(slug('một hai ba bốn năm sáu bảy tám chín mười mười')).not.toMatch(/-$/);
  });
});

describe('other names', () => {
  it('are the lines that say something', () => {
    expect(linesOf('chia sẻ trách nhiệm\n\n  sẻ chia  ')).toEqual(['chia sẻ trách nhiệm', 'sẻ chia']);
    expect(linesOf(undefined)).toEqual([]);
  });
});
