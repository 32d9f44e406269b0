import { Refusal } from '@twinning/domain/refusal';
import { NotARecipient } from './refusals.ts';
import type { Report, ReportEvent } from './report.ts';

export class ReportNotAccepted extends Refusal {
  constructor() {
    super({
      vi: 'Chỉ mở lại được báo cáo mà đơn vị bạn đã chấp nhận. Báo cáo đang chờ thì hãy trả lại.',
      en: 'Only a report that your organization has accepted can be reopened. Return one that still waits.',
    });
  }
}

/** A recipient takes its acceptance back with a reason; whether the report was in time does not change. */
export function reopenReport(
  report: Report,
  { organizationId, reason, at }: { organizationId: string; reason: string; at: Date },
): ReportEvent[] {
  const recipient = report.recipients.find((each) => each.organizationId === organizationId);
  if (!recipient) throw new NotARecipient();
  const open = report.status === 'ACCEPTED' || report.status === 'LOCKED';
  if (!open || recipient.status !== 'ACCEPTED') throw new ReportNotAccepted();
  return [{ type: 'ReportReopened', organizationId, reason, at }];
}
