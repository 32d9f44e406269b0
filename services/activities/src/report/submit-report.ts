import { type Day, dayOf } from '@twinning/domain/day';
import { assertOpen } from './open-for-writing.ts';
import type { Report, ReportEvent } from './report.ts';

/** Goes to every recipient; sent again, to those who returned it. It is in time before the day it is due. */
export function submitReport(report: Report, by: { organizationId: string; at: Date; dueOn: Day }): ReportEvent[] {
  assertOpen(report, by.organizationId);
  return [{ type: 'ReportSubmitted', at: by.at, timely: dayOf(by.at) < by.dueOn }];
}
