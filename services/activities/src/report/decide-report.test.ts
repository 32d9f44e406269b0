import { describe, expect, it } from '@jest/globals';
import { acceptedBy, at, drafted, given, returnedBy, submitted } from '../../testing/given-report.ts';
import { acceptReport } from './accept-report.ts';
import { NotARecipient, NothingToDecide } from './refusals.ts';
import { ReportNotAccepted, reopenReport } from './reopen-report.ts';
import { returnReport } from './return-report.ts';

const by = (organizationId: string) => ({ organizationId, reason: 'Bổ sung', at });

describe('deciding on a report', () => {
  it('is each recipient’s own: one accepts, then all, and it is locked', () => {
    expect(given(drafted, submitted, ...acceptReport(given(drafted, submitted), by('org_d1'))).status).toBe('ACCEPTED');
    expect(given(drafted, submitted, acceptedBy('org_d1'), acceptedBy('org_d2')).status).toBe('LOCKED');
  });

  it('sends it back with a reason while the other decides', () => {
    const events = returnReport(given(drafted, submitted), by('org_d1'));
    const report = given(drafted, submitted, ...events);
    expect(report).toMatchObject({ status: 'RETURNED', recipients: [{ reason: 'Bổ sung' }, { status: 'AWAITING' }] });
    expect(acceptReport(report, by('org_d2'))).toHaveLength(1);
  });

  it('refuses others, a second decision and what was not submitted', () => {
    expect(() => acceptReport(given(drafted, submitted), by('org_x'))).toThrow(NotARecipient);
    expect(() => returnReport(given(drafted, submitted), by('org_x'))).toThrow(NotARecipient);
    expect(() => acceptReport(given(drafted, submitted, returnedBy('org_d1')), by('org_d1'))).toThrow(NothingToDecide);
    expect(() => acceptReport(given(drafted), by('org_d1'))).toThrow(NothingToDecide);
  });
});

describe('reopening a report', () => {
  const locked = [drafted, submitted, acceptedBy('org_d1'), acceptedBy('org_d2')] as const;

  it('takes one acceptance back and leaves timeliness alone', () => {
    const report = given(...locked, ...reopenReport(given(...locked), by('org_d1')));
    expect(report).toMatchObject({
      status: 'REOPENED',
      timely: true,
      recipients: [{ status: 'RETURNED', reason: 'Bổ sung' }, { status: 'ACCEPTED' }],
    });
  });

  it('refuses others and what the recipient has not accepted', () => {
    expect(() => reopenReport(given(...locked), by('org_x'))).toThrow(NotARecipient);
    expect(() => reopenReport(given(drafted, submitted, acceptedBy('org_d1')), by('org_d2'))).toThrow(
      ReportNotAccepted,
    );
    expect(() => reopenReport(given(drafted, submitted), by('org_d1'))).toThrow(ReportNotAccepted);
  });
});
