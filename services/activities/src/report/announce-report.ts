import type { Announcement } from '@twinning/events/announcement';
import type { ReportingPeriod } from '../reporting-period/reporting-period.ts';
import type { Report, ReportEvent, ReportSection } from './report.ts';

const onTheWire = {
  ReportDrafted: 'activities.report-drafted.v1',
  ReportRevised: 'activities.report-revised.v1',
  ReportSubmitted: 'activities.report-submitted.v1',
  ReportReturned: 'activities.report-returned.v1',
  ReportAccepted: 'activities.report-accepted.v1',
  ReportReopened: 'activities.report-reopened.v1',
} as const satisfies Record<ReportEvent['type'], string>;

type OfPeriod = Pick<ReportingPeriod, 'code' | 'movementId'>;

export function announced(
  before: Report,
  report: Report,
  events: readonly ReportEvent[],
  { code, movementId }: OfPeriod,
): Announcement[] {
  const { id, version, organizationId, status, timely } = report;
  const payload = { id, version, organizationId, periodCode: code, movementId, status, timely };
  const told = { before: stateOf(before, report), after: { ...payload, ...stateOf(report, before) } };
  return events.map(({ type }) => ({ type: onTheWire[type], subjectId: id, payload, told }));
}

/** Where a report stands with each who receives it, and what its sections say that say something else in the other. */
const stateOf = (report: Report, other: Report) => ({
  version: report.version,
  status: report.status,
  timely: report.timely,
  recipients: report.recipients,
  sections: report.sections.filter((section) => !other.sections.some((one) => same(section, one))),
});

const same = (one: ReportSection, other: ReportSection): boolean => JSON.stringify(one) === JSON.stringify(other);
