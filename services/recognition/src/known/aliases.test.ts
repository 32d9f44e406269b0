import { describe, expect, it } from '@jest/globals';
import { aliases } from './aliases.ts';

describe('entries that are one', () => {
  const known = aliases([
    { id: 'org_a', keptId: 'org_b' },
    { id: 'org_b', keptId: 'org_c' },
  ]);

  it('go on under the last id that was kept', () => {
    expect(known.kept('org_a')).toBe('org_c');
    expect(known.kept('org_x')).toBe('org_x');
  });

  it('are found by any of their ids', () => {
    expect(known.all(['org_c']).sort()).toEqual(['org_a', 'org_b', 'org_c']);
    expect(known.all(['org_x'])).toEqual(['org_x']);
  });
});
