import { type Actor, isDepartment } from '@twinning/domain/actor';
import { InvalidInput, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
import type { ReportingPeriod } from './reporting-period.ts';

export class PeriodCodeTaken extends Refusal {
  constructor(code: string) {
    super({
      vi: `Đã có kỳ báo cáo mang mã "${code}". Hãy chọn mã khác.`,
      en: `There is a reporting period with the code "${code}" already. Choose another code.`,
    });
  }
}

const after = {
  to: { vi: 'Ngày kết thúc kỳ phải sau ngày bắt đầu.', en: 'The end must come after the beginning.' },
  dueOn: { vi: 'Hạn nộp phải sau ngày bắt đầu kỳ.', en: 'The day it is due must come after the beginning.' },
};

/** The department opens a period; from then on the parties in force during it owe a report. */
export function openReportingPeriod(period: ReportingPeriod, taken: boolean, actor: Actor): ReportingPeriod {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  const issues = (['to', 'dueOn'] as const)
    .filter((path) => period[path] <= period.from)
    .map((path) => ({ path, text: after[path] }));
  if (issues.length > 0) throw new InvalidInput(issues);
  if (taken) throw new PeriodCodeTaken(period.code);
  return period;
}
