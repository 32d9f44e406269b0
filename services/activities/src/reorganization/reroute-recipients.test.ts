import { describe, expect, it } from '@jest/globals';
import type { Recipient } from '../report/report.ts';
import { rerouteRecipients, takeBackRecipients } from './reroute-recipients.ts';

const awaiting = (organizationId: string): Recipient => ({
  ...{ organizationId, status: 'AWAITING', decidedAt: null, reason: null },
});
const report = { submittedAt: null, recipients: [awaiting('office'), awaiting('other')] };
const owed = (...heirIds: string[]) => ({ fromId: 'office', heirIds, open: false });
const to = (recipients: readonly Recipient[]) => recipients.map(({ organizationId }) => organizationId);
const logged = (passed: ReturnType<typeof rerouteRecipients>['passed']) =>
  passed.map((entry) => ({ ...entry, obligationVersion: 1 }));

describe('a report due to a dissolved office', () => {
  it.each([
    ['goes to the commune of the school instead', owed('commune'), ['commune', 'other']],
    ['goes to each, when the twins of that office went different ways', owed('one', 'two'), ['one', 'two', 'other']],
    ['is due once to whoever receives it already', owed('other'), ['other']],
    ['waits where it is while nobody has decided', { ...owed(), open: true }, ['office', 'other']],
    ['goes to both while that is so for one twin', { ...owed('commune'), open: true }, ['office', 'commune', 'other']],
  ])('%s, and back when the decree is undone', (_, heirs, expected) => {
    const { duties, passed } = rerouteRecipients(report, [heirs]);
    expect(to(duties)).toEqual(expected);
    const back = takeBackRecipients({ ...report, recipients: duties }, 1, logged(passed));
    expect([back.kept, back.recipients]).toEqual([[], report.recipients]);
  });

  it('stays where it went once it is submitted', () => {
    const submitted = { ...report, submittedAt: new Date('2024-06-01') };
    expect(rerouteRecipients(submitted, [owed('commune')])).toEqual({ duties: report.recipients, passed: [] });
  });

  it('stays with the new office that has acted since', () => {
    const { duties, passed } = rerouteRecipients(report, [owed('commune')]);
    const since = { ...report, recipients: duties };
    const log = logged(passed);
    expect(takeBackRecipients(since, 2, log)).toEqual({ kept: log, recipients: duties });
    expect(takeBackRecipients({ ...since, submittedAt: new Date('2024-06-01') }, 1, log).kept).toEqual(log);
  });
});
