import type { ObligationRecord, ReportRecord } from '@twinning/city/records/report';
import type { Obligation } from '../obligation/obligation.ts';
import { expectedReport } from '../report/expected-report.ts';
import { evolve, type Report, type ReportEvent } from '../report/report.ts';
import { at } from './instant.ts';

export function obligationOf(record: ObligationRecord, report: ReportRecord | undefined): Obligation {
  const { id, organizationId, periodId, dueOn, status, reason } = record;
  return {
    ...{ id, version: 1, organizationId, periodId, dueOn, reason },
    extended: status === 'EXTENDED',
    waived: status === 'WAIVED',
    submittedOn: report?.submittedOn ?? null,
  };
}

/** A report of the demonstration city, by the steps that made it what it is; still expected where nobody wrote one. */
export function reportOf(obligation: ObligationRecord, record: ReportRecord | undefined): Report {
  const id = record?.id ?? obligation.id.replace('obl_', 'rep_');
  const expected = { ...expectedReport(id, obligation, obligation.recipientIds), generated: true };
  if (!record) return expected;
  const events = stepsOf(record);
  const report = events.reduce(evolve, expected);
  if (report.status !== record.status) throw new Error(`${id} became ${report.status} instead of ${record.status}`);
  return { ...report, version: 1 + events.length };
}

function stepsOf({ sections, submittedOn, timely, recipients }: ReportRecord): ReportEvent[] {
  const drafted: ReportEvent = {
    type: 'ReportDrafted',
    sections: sections.map(({ code, text, figures, activityIds }) => ({
      ...{ code, text, figures: [...figures], activityIds: [...activityIds], photoIds: [] },
    })),
  };
  if (submittedOn === null) return [drafted];
  const decisions = recipients.flatMap(({ organizationId, status, decidedOn, reason }): ReportEvent[] => {
    if (decidedOn === null) return [];
    return status === 'ACCEPTED'
      ? [{ type: 'ReportAccepted', organizationId, at: at(decidedOn, 15) }]
      : [{ type: 'ReportReturned', organizationId, reason: reason ?? '', at: at(decidedOn, 15) }];
  });
  return [drafted, { type: 'ReportSubmitted', at: at(submittedOn, 10), timely: timely! }, ...decisions];
}
