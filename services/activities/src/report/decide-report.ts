import { NotARecipient, NothingToDecide } from './refusals.ts';
import type { Report } from './report.ts';

/** A recipient decides once for every submission. */
export function assertAwaits(report: Report, organizationId: string): void {
  const recipient = report.recipients.find((each) => each.organizationId === organizationId);
  if (!recipient) throw new NotARecipient();
  const submitted = ['SUBMITTED', 'ACCEPTED', 'RETURNED'].includes(report.status);
  if (!submitted || recipient.status !== 'AWAITING') throw new NothingToDecide();
}
