import { describe, expect, it } from '@jest/globals';
import { standingOf } from './standing.ts';
import type { Activity, Twinning } from './types.ts';

const caoDuong = { id: 'org_1', name: 'MN Cao Dương' };
const danHoa = { id: 'org_2', name: 'MN Dân Hoà' };
const thuyPhuong = { id: 'org_3', name: 'MN Thụy Phương' };
const parties = [caoDuong, danHoa, thuyPhuong];

const activity = (status: Activity['status'], confirmed: (typeof caoDuong)[] = []) =>
  ({
    status,
    organizer: caoDuong,
    participation: parties.map((organization) => ({
      organization,
      confirmedAt: confirmed.includes(organization) ? '2023-05-06T05:00:00Z' : null,
    })),
  }) as unknown as Activity;

const twinning = {
  partnership: { parties: parties.map((organization) => ({ organization })) },
  planItems: [],
} as unknown as Twinning;

describe('how a unit stands to an activity', () => {
  it('confirms when it is a twin that has not', () => {
    const standing = standingOf(activity('RECORDED', [thuyPhuong]), twinning, [danHoa]);
    expect(standing.confirming).toEqual([danHoa]);
    expect(standing.disputing).toEqual([danHoa]);
    expect(standing.waiting).toEqual([]);
  });

  it('waits for its twins when the record is its own', () => {
    const standing = standingOf(activity('RECORDED'), twinning, [caoDuong]);
    expect(standing.confirming).toEqual([]);
    expect(standing.organizer).toEqual(caoDuong);
    expect(standing.waiting).toEqual([danHoa, thuyPhuong]);
  });

  it('has nothing to confirm while a count is in dispute, but may give its own', () => {
    const standing = standingOf(activity('DISPUTED'), twinning, [danHoa]);
    expect(standing.confirming).toEqual([]);
    expect(standing.disputing).toEqual([danHoa]);
  });

  it('is a stranger while the service of the twinnings is silent', () => {
    expect(standingOf(activity('RECORDED'), null, [danHoa]).confirming).toEqual([]);
  });
});
