import { assertOpen } from './open-for-writing.ts';
import type { Report, ReportEvent, SectionCode } from './report.ts';

/** The author puts sections into its own words; the figures stay those of the records. */
export function reviseReport(
  report: Report,
  organizationId: string,
  texts: readonly { code: SectionCode; text: string }[],
): ReportEvent[] {
  assertOpen(report, organizationId);
  return [{ type: 'ReportRevised', texts }];
}
