import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@twinning/domain/refusal';
import { NotAParty } from '../activity/refusals.ts';
import { photo } from './add-evidence.ts';
import type { ConsentState } from './evidence.ts';
import { ConsentNotAsked, recordConsent } from './record-consent.ts';
import { ConsentAlreadyWithdrawn } from './withdraw-consent.ts';

const at = new Date('2024-05-06T02:00:00Z');
const picture = (consent: ConsentState) =>
  photo(
    'act_1',
    { id: 'evi_1', caption: null, consent, addedAt: at, addedBy: 'org_a' },
    { id: 'upl_1', hash: 'abc', width: 100, height: 50 },
  );
const record = {
  ...{ id: 'cns_1', evidenceId: 'evi_1', givenOn: '2024-05-01', byChildren: true, byRepresentatives: true },
  ...{ proof: 'Phiếu đồng ý lớp 4A, tủ hồ sơ 2', recordedBy: 'acc_1', recordedAt: at },
};
const known = { organizationId: 'org_a', latest: null, today: '2024-05-06' };
const given = (change: object, consent: ConsentState = 'MISSING', more: object = {}) =>
  recordConsent(picture(consent), ['org_a'], { ...record, ...change }, { ...known, ...more });

describe('recording consent', () => {
  it('opens the picture', () => {
    expect(given({})).toMatchObject({ consent: 'GIVEN', version: 2 });
    expect(given({ byChildren: null })).toMatchObject({ consent: 'GIVEN' });
  });

  it.each([{ byRepresentatives: false }, { byChildren: false }, { givenOn: '2024-05-07' }])(
    'takes no silence for consent: %o',
    (change) => expect(() => given(change)).toThrow(InvalidInput),
  );

  it('after it has expired counts only when it is newer', () => {
    expect(() => given({}, 'EXPIRED', { latest: '2024-05-01' })).toThrow(InvalidInput);
    expect(given({ givenOn: '2024-05-02' }, 'EXPIRED', { latest: '2024-05-01' }).consent).toBe('GIVEN');
  });

  it('brings nothing back that was taken back', () => {
    expect(() => given({}, 'WITHDRAWN')).toThrow(ConsentAlreadyWithdrawn);
  });

  it('is for participants, and where it is missing', () => {
    expect(() => given({}, 'MISSING', { organizationId: 'org_b' })).toThrow(NotAParty);
    for (const state of ['GIVEN', 'NOT_NEEDED'] as const) expect(() => given({}, state)).toThrow(ConsentNotAsked);
  });
});
