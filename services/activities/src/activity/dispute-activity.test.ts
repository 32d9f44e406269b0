import { describe, expect, it } from '@jest/globals';
import {
  at,
  confirmedBy,
  counted,
  disputedBy,
  given,
  parties,
  planned,
  recorded,
} from '../../testing/given-activity.ts';
import { OwnRecord } from './confirm-activity.ts';
import { AlreadyDisputed, type DisputeActivity, disputeActivity, NothingDisputed } from './dispute-activity.ts';
import { ActivityNotRecorded, ImplausibleCount, NotAParty, UnknownParticipant } from './refusals.ts';
import { ActivityNotDisputed, resolveDispute } from './resolve-dispute.ts';

const other: DisputeActivity = {
  ...{ id: 'dsp_org_b', organizationId: 'org_b', aboutId: 'org_b', teachers: 5, pupils: null },
  ...{ reason: 'Danh sách ký nhận', at },
};
const dispute = (changes: Partial<DisputeActivity> = {}, activity = given(recorded)) =>
  disputeActivity(activity, parties, { ...other, ...changes });

describe('disputing a count', () => {
  it('sets the other count beside the recorded one', () => {
    expect(dispute()).toEqual([disputedBy('org_b')]);
    const activity = given(recorded, ...dispute());
    expect(activity).toMatchObject({ status: 'DISPUTED', disputes: [{ teachers: 5 }] });
    expect(activity.participation[1]).toMatchObject({ teachers: 8 });
  });

  it('takes back the word of a twin that had confirmed', () => {
    const activity = given(recorded, confirmedBy('org_b'), disputedBy('org_b'));
    expect(activity.participation[1]?.confirmedAt).toBeNull();
  });

  it('refuses counts that are those recorded, or none', () => {
    expect(() => dispute({ teachers: 8 })).toThrow(NothingDisputed);
    expect(() => dispute({ teachers: null })).toThrow(NothingDisputed);
  });

  it('refuses implausible counts, strangers, the organizer and a second open dispute', () => {
    expect(() => dispute({ teachers: -1 })).toThrow(ImplausibleCount);
    expect(() => dispute({ aboutId: 'org_x' })).toThrow(UnknownParticipant);
    expect(() => dispute({ organizationId: 'org_x' })).toThrow(NotAParty);
    expect(() => dispute({ organizationId: 'org_a' })).toThrow(OwnRecord);
    expect(() => dispute({}, given(recorded, disputedBy('org_b')))).toThrow(AlreadyDisputed);
    expect(() => dispute({}, given(planned))).toThrow(ActivityNotRecorded);
  });
});

describe('resolving a dispute', () => {
  const disputed = given(recorded, confirmedBy('org_c'), disputedBy('org_b'));
  const by = { organizationId: 'org_a', participation: [counted('org_b', 5, null)], at };

  it('records the corrected counts, and every twin confirms anew', () => {
    const activity = given(recorded, confirmedBy('org_c'), disputedBy('org_b'), ...resolveDispute(disputed, by));
    expect(activity).toMatchObject({
      status: 'RECORDED',
      disputes: [{ teachers: 5, resolvedAt: at }],
      participation: [
        { teachers: 20, confirmedAt: null },
        { teachers: 5, confirmedAt: null },
        { teachers: null, confirmedAt: null },
      ],
    });
  });

  it('refuses anybody but the organizer, where nothing is disputed, and strangers’ counts', () => {
    expect(() => resolveDispute(disputed, { ...by, organizationId: 'org_b' })).toThrow('organized');
    expect(() => resolveDispute(given(recorded), by)).toThrow(ActivityNotDisputed);
    expect(() => resolveDispute(disputed, { ...by, participation: [counted('org_x', 1, 1)] })).toThrow(
      UnknownParticipant,
    );
    expect(() => resolveDispute(disputed, { ...by, participation: [counted('org_b', -1, 1)] })).toThrow(
      ImplausibleCount,
    );
  });
});
