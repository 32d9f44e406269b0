import { assertAwaits } from './decide-report.ts';
import type { Report, ReportEvent } from './report.ts';

/** With the last recipient's acceptance the report is locked. */
export function acceptReport(
  report: Report,
  { organizationId, at }: { organizationId: string; at: Date },
): ReportEvent[] {
  assertAwaits(report, organizationId);
  return [{ type: 'ReportAccepted', organizationId, at }];
}
