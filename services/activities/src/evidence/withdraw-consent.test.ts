import { describe, expect, it } from '@jest/globals';
import { given, planned, recorded } from '../../testing/given-activity.ts';
import { ActivityNotRecorded, NotAParty } from '../activity/refusals.ts';
import { assertMayShow, link, photo } from './add-evidence.ts';
import { urlOf } from './evidence.ts';
import { ConsentAlreadyWithdrawn, withdrawConsent } from './withdraw-consent.ts';

const shown = {
  ...{ id: 'evi_1', caption: null, consent: 'GIVEN' as const },
  ...{ addedAt: new Date('2024-05-06T02:00:00Z'), addedBy: 'org_a' },
};
const picture = photo('act_1', shown, { id: 'upl_1', hash: 'abc', width: 100, height: 50 });
const by = { organizationId: 'org_b', reason: 'Phụ huynh đề nghị' };

describe('withdrawing consent', () => {
  it('hides the picture from everybody', () => {
    const after = withdrawConsent(picture, ['org_a', 'org_b'], by);
    expect(after).toMatchObject({ consent: 'WITHDRAWN', version: 2, withdrawnReason: 'Phụ huynh đề nghị' });
    expect([urlOf(picture), urlOf(after)]).toEqual(['/files/evi_1/large', null]);
  });

  it('hides the address of a link, too', () => {
    const after = withdrawConsent(link('act_1', shown, 'https://example.edu.vn'), ['org_b'], by);
    expect(urlOf(after)).toBeNull();
  });

  it('refuses strangers and a second time', () => {
    expect(() => withdrawConsent(picture, ['org_a'], by)).toThrow(NotAParty);
    const after = withdrawConsent(picture, ['org_b'], by);
    expect(() => withdrawConsent(after, ['org_b'], by)).toThrow(ConsentAlreadyWithdrawn);
  });
});

describe('showing an activity', () => {
  it('is for those who took part in what was recorded', () => {
    expect(() => assertMayShow(given(recorded), 'org_b')).not.toThrow();
    expect(() => assertMayShow(given(recorded), 'org_x')).toThrow(NotAParty);
    expect(() => assertMayShow(given(planned), 'org_b')).toThrow(ActivityNotRecorded);
  });

  it('points a link to its own address', () => {
    expect(urlOf(link('act_1', shown, 'https://example.edu.vn'))).toBe('https://example.edu.vn');
  });
});
