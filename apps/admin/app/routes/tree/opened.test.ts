import { describe, expect, it } from '@jest/globals';
import { openedIn, toggled } from './opened.ts';

const search = (text: string) => new URLSearchParams(text);

describe('the units that stand open', () => {
  it('are kept in the address, each once', () => {
    expect(openedIn(search('open=org_a&open=org_b&open=org_a&open='))).toEqual(['org_a', 'org_b']);
  });

  it('open one more, and close again, beside everything else the address says', () => {
    expect(toggled(search('asOf=2025-06-30&open=org_a'), 'org_b')).toBe('?asOf=2025-06-30&open=org_a&open=org_b');
    expect(toggled(search('asOf=2025-06-30&open=org_a&open=org_b'), 'org_a')).toBe('?asOf=2025-06-30&open=org_b');
  });
});
