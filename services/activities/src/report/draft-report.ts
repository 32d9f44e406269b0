import { Refusal } from '@twinning/domain/refusal';
import { NotTheAuthor } from './refusals.ts';
import type { Report, ReportEvent, ReportSection } from './report.ts';

export class AlreadyDrafted extends Refusal {
  constructor() {
    super({
      vi: 'Báo cáo của kỳ này đã được soạn. Hãy mở báo cáo đó để sửa.',
      en: 'The report for this period is drafted already. Open it to revise it.',
    });
  }
}

export class NoReportOwed extends Refusal {
  constructor() {
    super({
      vi: 'Đơn vị của bạn không phải nộp báo cáo cho kỳ này. Hãy kiểm tra lại kỳ báo cáo.',
      en: 'Your organization owes no report for this period. Check the period.',
    });
  }
}

/** A draft is made once: drawing it up again would wipe out what people have written since. */
export function draftReport(report: Report, organizationId: string, sections: readonly ReportSection[]): ReportEvent[] {
  if (report.organizationId !== organizationId) throw new NotTheAuthor();
  if (report.status !== 'EXPECTED') throw new AlreadyDrafted();
  return [{ type: 'ReportDrafted', sections }];
}
