import { describe, expect, it } from '@jest/globals';
import { known } from './known.ts';

describe('a record whose units were not read', () => {
  it('names them in words and leads nowhere', () => {
    const report = { id: 'rep_1', organization: null, recipients: [{ organization: { id: 'org_1', name: 'A' } }] };
    expect(known(report, 'chưa đọc được')).toEqual({
      id: 'rep_1',
      organization: { id: '', name: 'chưa đọc được', generated: false },
      recipients: [{ organization: { id: 'org_1', name: 'A' } }],
    });
  });

  it('owes to nobody known when the recipients are silent, and keeps other blanks', () => {
    expect(known({ recipients: null, report: null }, '')).toEqual({ recipients: [], report: null });
  });
});
