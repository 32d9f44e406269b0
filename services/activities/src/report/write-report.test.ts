import { describe, expect, it } from '@jest/globals';
import { acceptedBy, at, drafted, given, reopenedBy, returnedBy, submitted } from '../../testing/given-report.ts';
import { AlreadyDrafted, draftReport } from './draft-report.ts';
import { NotTheAuthor, ReportNotDrafted, ReportNotOpen } from './refusals.ts';
import { reviseReport } from './revise-report.ts';
import { submitReport } from './submit-report.ts';

const by = { organizationId: 'org_a', at, dueOn: '2024-06-15' };

describe('drafting a report', () => {
  it('is done once, by its author', () => {
    expect(draftReport(given(), 'org_a', [])).toEqual([{ type: 'ReportDrafted', sections: [] }]);
    expect(() => draftReport(given(drafted), 'org_a', [])).toThrow(AlreadyDrafted);
    expect(() => draftReport(given(), 'org_b', [])).toThrow(NotTheAuthor);
  });
});

describe('revising a report', () => {
  const texts = [{ code: 'DIRECTION' as const, text: 'Viết lại' }];

  it('changes the words and keeps the figures', () => {
    const events = reviseReport(given(drafted), 'org_a', texts);
    expect(given(drafted, ...events).sections).toMatchObject([{ code: 'DIRECTION', text: 'Viết lại', figures: [] }]);
  });

  it('is open in a draft and in what was sent back', () => {
    expect(reviseReport(given(drafted, submitted, returnedBy('org_d1')), 'org_a', texts)).toHaveLength(1);
    expect(() => reviseReport(given(), 'org_a', texts)).toThrow(ReportNotDrafted);
    expect(() => reviseReport(given(drafted, submitted), 'org_a', texts)).toThrow(ReportNotOpen);
    expect(() => reviseReport(given(drafted), 'org_b', texts)).toThrow(NotTheAuthor);
  });
});

describe('submitting a report', () => {
  it('is in time before the day it is due, in Hanoi', () => {
    const last = new Date('2024-06-14T16:59:00Z');
    const first = new Date('2024-06-14T17:00:00Z');
    expect(submitReport(given(drafted), { ...by, at: last })).toEqual([
      { type: 'ReportSubmitted', at: last, timely: true },
    ]);
    expect(submitReport(given(drafted), { ...by, at: first })).toMatchObject([{ timely: false }]);
  });

  it('fixes timeliness at the first submission', () => {
    const again = submitReport(given(drafted, submitted, returnedBy('org_d1')), {
      ...by,
      at: new Date('2024-07-01T02:00:00Z'),
    });
    const report = given(drafted, submitted, returnedBy('org_d1'), ...again);
    expect(report).toMatchObject({ status: 'SUBMITTED', timely: true, submittedAt: at });
  });

  it('goes again to those who returned it, and leaves acceptances alone', () => {
    const report = given(drafted, submitted, acceptedBy('org_d2'), returnedBy('org_d1'), submitted);
    expect(report).toMatchObject({ status: 'ACCEPTED', recipients: [{ status: 'AWAITING' }, { status: 'ACCEPTED' }] });
  });

  it('refuses before a draft, twice, and by others', () => {
    expect(() => submitReport(given(), by)).toThrow(ReportNotDrafted);
    expect(() => submitReport(given(drafted, submitted), by)).toThrow(ReportNotOpen);
    expect(() => submitReport(given(drafted), { ...by, organizationId: 'org_d1' })).toThrow(NotTheAuthor);
    expect(submitReport(given(drafted, submitted, acceptedBy('org_d1'), reopenedBy('org_d1')), by)).toHaveLength(1);
  });
});
