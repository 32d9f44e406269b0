import type { Announcement } from '@twinning/events/announcement';
import type { ReportingPeriod } from '../reporting-period/reporting-period.ts';
import type { Report, ReportEvent } from './report.ts';

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
  report: Report,
  events: readonly ReportEvent[],
  { code, movementId }: OfPeriod,
): Announcement[] {
  const { id, version, organizationId, status, timely } = report;
  const payload = { id, version, organizationId, periodCode: code, movementId, status, timely };
  return events.map(({ type }) => ({ type: onTheWire[type], subjectId: id, payload }));
}
