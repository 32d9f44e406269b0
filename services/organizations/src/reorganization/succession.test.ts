import { describe, expect, it } from '@jest/globals';
import { type Link, predecessorsOf, successorsOf } from './succession.ts';

const link = (sourceId: string, targetId: string, share: Link['share'], on: string): Link => ({
  sourceId,
  targetId,
  share,
  on,
});
const links = [
  link('a', 'b', 'WHOLE', '2025-01-01'),
  link('b', 'c', 'WHOLE', '2025-07-01'),
  link('d', 'c', 'PART', '2025-07-01'),
  link('d', 'e', 'PART', '2025-07-01'),
];

describe('who took over', () => {
  it('is found through any number of reorganisations', () => {
    expect(successorsOf('a', links, '2025-07-01')).toEqual([{ organizationId: 'c', share: 'WHOLE' }]);
    expect(successorsOf('a', links, '2025-03-01')).toEqual([{ organizationId: 'b', share: 'WHOLE' }]);
    expect(successorsOf('a', links, '2024-12-31')).toEqual([]);
  });

  it('is the very next one when no day is asked about', () => {
    expect(successorsOf('a', links, null)).toEqual([{ organizationId: 'b', share: 'WHOLE' }]);
  });

  it('is in part whoever took over a part at any step', () => {
    const more = [...links, link('z', 'd', 'WHOLE', '2025-01-01')];
    expect(successorsOf('z', more, '2025-07-01')).toEqual([
      { organizationId: 'c', share: 'PART' },
      { organizationId: 'e', share: 'PART' },
    ]);
  });
});

describe('from whom it came', () => {
  it('is found as of the day', () => {
    expect(predecessorsOf('c', links, '2025-06-30')).toEqual([
      { organizationId: 'b', share: 'WHOLE' },
      { organizationId: 'd', share: 'PART' },
    ]);
    expect(predecessorsOf('c', links, '2024-12-31')).toEqual([
      { organizationId: 'a', share: 'WHOLE' },
      { organizationId: 'd', share: 'PART' },
    ]);
    expect(predecessorsOf('c', links, '2025-07-01')).toEqual([]);
  });
});
