import { NotTheAuthor, ReportNotDrafted, ReportNotOpen } from './refusals.ts';
import type { Report } from './report.ts';

/** A draft, or what a recipient has sent back. */
export function assertOpen(report: Report, organizationId: string): void {
  if (report.organizationId !== organizationId) throw new NotTheAuthor();
  if (report.status === 'EXPECTED') throw new ReportNotDrafted();
  if (!['DRAFT', 'RETURNED', 'REOPENED'].includes(report.status)) throw new ReportNotOpen();
}
