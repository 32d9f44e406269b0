import { describe, expect, it } from '@jest/globals';
import type { Appointment } from '../appointment/appointment.ts';
import { type AccountOfPerson, followHeadship } from './follow-headship.ts';
import type { HeldRight } from './membership.ts';

const today = '2024-05-06';
const mai: AccountOfPerson = { accountId: 'acc_mai', personId: 'per_mai', name: 'Mai' };
const headship = (from: string, to: string | null, change: Partial<Appointment> = {}): Appointment => ({
  ...{ id: 'apt_1', personId: 'per_mai', organizationId: 'org_school', position: 'Hiệu trưởng', isHead: true },
  ...{ from, to, generated: false, provenance: [] },
  ...change,
});
const right = (from: string, to: string | null, change: Partial<HeldRight> = {}): HeldRight => ({
  ...{ id: 'mbs_1', ...mai, role: 'SCHOOL_HEAD', organizationId: 'org_school', from, to },
  ...{ grantedBy: null, appointmentId: 'apt_1', delegationId: null },
  ...change,
});
const follow = (before: Appointment | null, after: Appointment | null, rights: HeldRight[] = [], accounts = [mai]) =>
  followHeadship({ before, after }, accounts, rights, today);

describe('the right of a school head', () => {
  it('comes with the headship, for its days', () =>
    expect(follow(null, headship('2024-06-01', '2029-06-01'))).toMatchObject({
      granted: [{ account: mai, from: '2024-06-01', to: '2029-06-01', appointmentId: 'apt_1' }],
      ended: [],
    }));

  it('is not granted for days that are over, nor to whoever has no account, nor to a deputy', () => {
    expect(follow(null, headship('2020-01-01', null)).granted).toMatchObject([{ from: today, to: null }]);
    expect(follow(null, headship('2020-01-01', '2023-01-01')).granted).toEqual([]);
    expect(follow(null, headship('2024-06-01', null), [], []).granted).toEqual([]);
    expect(follow(null, headship('2024-06-01', null, { isHead: false })).granted).toEqual([]);
  });

  it.each(['2024-05-06', '2024-08-01', '2024-04-30'])('ends with the headship on %s', (on) => {
    const ended = follow(headship('2020-01-01', null), headship('2020-01-01', on), [right('2020-01-01', null)]);
    expect(ended).toMatchObject({ ended: [{ membershipId: 'mbs_1', on }], granted: [] });
  });

  it('that was granted by hand is bound to the headship, and ends with it', () => {
    const byHand = [right('2022-01-01', null, { appointmentId: null })];
    expect(follow(null, headship('2022-01-01', null), byHand)).toEqual({
      bound: [{ membershipId: 'mbs_1', appointmentId: 'apt_1' }],
      ended: [],
      granted: [],
    });
    expect(follow(headship('2020-01-01', null), headship('2020-01-01', '2024-09-01'), byHand).ended).toEqual([
      { membershipId: 'mbs_1', on: '2024-09-01' },
    ]);
  });

  it('is granted further when a correction makes the term longer', () =>
    expect(
      follow(headship('2020-01-01', '2024-09-01'), headship('2020-01-01', null), [right('2020-01-01', '2024-09-01')]),
    ).toMatchObject({ ended: [], granted: [{ from: '2024-09-01', to: null }] }));

  it('of a term that begins later after all is granted anew', () =>
    expect(
      follow(headship('2024-06-01', null), headship('2024-07-01', null), [right('2024-06-01', null)]),
    ).toMatchObject({
      ended: [{ membershipId: 'mbs_1', on: '2024-06-01' }],
      granted: [{ from: '2024-07-01', to: null }],
    }));

  it('goes from one person to the other when it was somebody else after all', () => {
    const lan = { accountId: 'acc_lan', personId: 'per_lan', name: 'Lan' };
    const corrected = headship('2020-01-01', null, { personId: 'per_lan' });
    expect(follow(headship('2020-01-01', null), corrected, [right('2020-01-01', null)], [mai, lan])).toMatchObject({
      ended: [{ membershipId: 'mbs_1', on: today }],
      granted: [{ account: lan, from: today, to: null }],
    });
  });

  it('is taken back when the headship never was, or was none', () => {
    const held = [right('2020-01-01', null)];
    expect(follow(headship('2020-01-01', null), null, held).ended).toEqual([{ membershipId: 'mbs_1', on: today }]);
    const deputy = headship('2020-01-01', null, { isHead: false });
    expect(follow(headship('2020-01-01', null), deputy, held)).toMatchObject({ ended: [{ on: today }], granted: [] });
  });
});
