import { describe, expect, it } from '@jest/globals';
import { filterOf } from './filter.ts';

const of = (query: string, scope = {}) => filterOf(new URLSearchParams(query), scope);

describe('the filter of the activities', () => {
  it('takes what the address says and passes over what it says wrongly', () => {
    expect(of('kind=OPEN_LESSON&status=ASLEEP&search=+nón+lá+&from=2023-02-30')).toEqual({
      kind: ['OPEN_LESSON'],
      search: 'nón lá',
    });
  });

  it('reaches to the end of its last day', () => {
    expect(of('from=2023-05-01&to=2023-05-31')).toEqual({ from: '2023-05-01', to: '2023-06-01' });
  });

  it('tells a unit itself from those under it', () => {
    expect(of('', { own: 'org_1' })).toEqual({ organization: 'org_1' });
    expect(of('', { under: 'org_1' })).toEqual({ under: 'org_1' });
  });
});
