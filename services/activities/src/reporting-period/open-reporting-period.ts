import { type Actor, isDepartment } from '@twinning/domain/actor';
import { addDays } from '@twinning/domain/day';
import { InvalidInput, type Issue, NotYourOrganization, Refusal } from '@twinning/domain/refusal';
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

/** As long as a movement may run; what is owed for longer is a slip of the pen, and hundreds of schools would owe it. */
const LONGEST_DAYS = 5 * 366;
const LATEST_DAYS = 366;
const far = {
  to: { vi: 'Một kỳ báo cáo dài nhất năm năm.', en: 'A period is at most five years long.' },
  dueOn: { vi: 'Hạn nộp muộn nhất một năm sau khi kỳ kết thúc.', en: 'It is due at most a year after the end.' },
};

/** The department opens a period; from then on the parties in force during it owe a report. */
export function openReportingPeriod(period: ReportingPeriod, taken: boolean, actor: Actor): ReportingPeriod {
  if (!isDepartment(actor)) throw new NotYourOrganization();
  const issues: Issue[] = (['to', 'dueOn'] as const)
    .filter((path) => period[path] <= period.from)
    .map((path) => ({ path, text: after[path] }));
  if (period.to > addDays(period.from, LONGEST_DAYS)) issues.push({ path: 'to', text: far.to });
  if (period.dueOn > addDays(period.to, LATEST_DAYS)) issues.push({ path: 'dueOn', text: far.dueOn });
  if (issues.length > 0) throw new InvalidInput(issues);
  if (taken) throw new PeriodCodeTaken(period.code);
  return period;
}
