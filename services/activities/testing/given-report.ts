import { expectedReport } from '../src/report/expected-report.ts';
import { evolve, type Report, type ReportEvent } from '../src/report/report.ts';

export const at = new Date('2024-06-10T02:00:00Z');
const obligation = { id: 'obl_1', organizationId: 'org_a', periodId: 'prd_1' };

export const given = (...events: readonly ReportEvent[]): Report =>
  events.reduce(evolve, expectedReport('rep_1', obligation, ['org_d1', 'org_d2']));

export const drafted: ReportEvent = {
  type: 'ReportDrafted',
  sections: [{ code: 'DIRECTION', text: 'Từ hồ sơ', figures: [], activityIds: [], photoIds: [] }],
};
export const submitted: ReportEvent = { type: 'ReportSubmitted', at, timely: true };
export const returnedBy = (organizationId: string): ReportEvent => ({
  type: 'ReportReturned',
  organizationId,
  reason: 'Bổ sung',
  at,
});
export const acceptedBy = (organizationId: string): ReportEvent => ({ type: 'ReportAccepted', organizationId, at });
export const reopenedBy = (organizationId: string): ReportEvent => ({
  type: 'ReportReopened',
  organizationId,
  reason: 'Sai số',
  at,
});
