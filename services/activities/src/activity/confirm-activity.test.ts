import { describe, expect, it } from '@jest/globals';
import { at, confirmedBy, disputedBy, given, parties, planned, recorded } from '../../testing/given-activity.ts';
import { AlreadyConfirmed, confirmActivity, OwnRecord } from './confirm-activity.ts';
import { ActivityNotRecorded, NotAParty } from './refusals.ts';

const by = (organizationId: string) => ({ organizationId, at });

describe('confirming an activity', () => {
  it('takes a twin’s word and waits for the others', () => {
    expect(confirmActivity(given(recorded), parties, by('org_b'))).toEqual([confirmedBy('org_b')]);
  });

  it('confirms it with the last twin', () => {
    expect(confirmActivity(given(recorded, confirmedBy('org_b')), parties, by('org_c'))).toEqual([
      confirmedBy('org_c'),
      { type: 'ActivityConfirmed', on: '2024-05-06' },
    ]);
  });

  it('adds a twin that the record does not list', () => {
    const activity = given(recorded, confirmedBy('org_d'));
    expect(activity.participation.at(-1)).toEqual({
      organizationId: 'org_d',
      teachers: null,
      pupils: null,
      confirmedAt: at,
    });
  });

  it('refuses the organizer, strangers, and a second word', () => {
    expect(() => confirmActivity(given(recorded), parties, by('org_a'))).toThrow(OwnRecord);
    expect(() => confirmActivity(given(recorded), parties, by('org_x'))).toThrow(NotAParty);
    expect(() => confirmActivity(given(recorded, confirmedBy('org_b')), parties, by('org_b'))).toThrow(
      AlreadyConfirmed,
    );
  });

  it('refuses what is not recorded, and what is in dispute', () => {
    expect(() => confirmActivity(given(planned), parties, by('org_b'))).toThrow(ActivityNotRecorded);
    expect(() => confirmActivity(given(recorded, disputedBy('org_c')), parties, by('org_b'))).toThrow(
      ActivityNotRecorded,
    );
  });
});
