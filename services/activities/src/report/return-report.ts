import { assertAwaits } from './decide-report.ts';
import type { Report, ReportEvent } from './report.ts';

/** A recipient sends it back with a reason; the others' decisions stand. */
export function returnReport(
  report: Report,
  { organizationId, reason, at }: { organizationId: string; reason: string; at: Date },
): ReportEvent[] {
  assertAwaits(report, organizationId);
  return [{ type: 'ReportReturned', organizationId, reason, at }];
}
