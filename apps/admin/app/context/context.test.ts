import { describe, expect, it } from '@jest/globals';
import { changed, contextOf, isDay, withContext } from './context.ts';

const here = new URLSearchParams('movement=m1&unit=org_1&asOf=2023-06-01&status=SIGNED&after=x');

describe('the context in the address', () => {
  it('passes over a day that does not exist', () => {
    expect(contextOf(new URLSearchParams('asOf=2023-02-30')).asOf).toBeUndefined();
    expect(isDay('2024-02-29')).toBe(true);
  });

  it('goes along to another page without its filters', () => {
    expect(withContext('/documents', here)).toBe('/documents?movement=m1&unit=org_1&asOf=2023-06-01');
  });

  it('gives way to what an address says itself', () => {
    expect(withContext('/overview?asOf=2025-05-06', here)).toBe('/overview?asOf=2025-05-06&movement=m1&unit=org_1');
  });

  it('starts the pager anew when a filter changes', () => {
    expect(changed(here, { status: null, kind: 'CHARITY' })).toBe(
      '?movement=m1&unit=org_1&asOf=2023-06-01&kind=CHARITY',
    );
  });
});
