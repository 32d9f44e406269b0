import type { Obligation } from '../obligation/obligation.ts';
import type { Report } from './report.ts';

/** What stands for a report until somebody drafts it. */
export function expectedReport(
  id: string,
  { id: obligationId, organizationId, periodId }: Pick<Obligation, 'id' | 'organizationId' | 'periodId'>,
  recipientIds: readonly string[],
): Report {
  return {
    id,
    version: 1,
    obligationId,
    organizationId,
    periodId,
    status: 'EXPECTED',
    submittedAt: null,
    timely: null,
    recipients: recipientIds.map((recipientId) => ({
      organizationId: recipientId,
      status: 'AWAITING',
      decidedAt: null,
      reason: null,
    })),
    sections: [],
    generated: false,
  };
}
