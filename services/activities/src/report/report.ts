/** One organization's account of one reporting period, decided by each of its recipients on their own. */
export const reportStatuses = ['EXPECTED', 'DRAFT', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'LOCKED', 'REOPENED'] as const;
export type ReportStatus = (typeof reportStatuses)[number];
export type RecipientStatus = 'AWAITING' | 'RETURNED' | 'ACCEPTED';

export const sectionCodes = [
  'DIRECTION',
  'RESULTS_STRAND_1',
  'RESULTS_STRAND_2',
  'PHOTOS',
  'HIGHLIGHTS',
  'OVERALL',
  'NEXT_STEPS',
  'RECOMMENDATIONS',
] as const;
export type SectionCode = (typeof sectionCodes)[number];

export type ReportFigure = { label: string; value: number };
export type ReportSection = {
  code: SectionCode;
  text: string;
  figures: ReportFigure[];
  /** The activities behind the figures. */
  activityIds: string[];
  photoIds: string[];
};

export type Recipient = {
  organizationId: string;
  status: RecipientStatus;
  decidedAt: Date | null;
  reason: string | null;
};

export type Report = {
  id: string;
  version: number;
  obligationId: string;
  organizationId: string;
  periodId: string;
  status: ReportStatus;
  /** The first submission; it alone decides timeliness. */
  submittedAt: Date | null;
  timely: boolean | null;
  recipients: readonly Recipient[];
  sections: readonly ReportSection[];
  generated: boolean;
};

export type ReportEvent =
  | { type: 'ReportDrafted'; sections: readonly ReportSection[] }
  | { type: 'ReportRevised'; texts: readonly { code: SectionCode; text: string }[] }
  | { type: 'ReportSubmitted'; at: Date; timely: boolean }
  | { type: 'ReportReturned'; organizationId: string; reason: string; at: Date }
  | { type: 'ReportAccepted'; organizationId: string; at: Date }
  | { type: 'ReportReopened'; organizationId: string; reason: string; at: Date };

export function evolve(report: Report, event: ReportEvent): Report {
  switch (event.type) {
    case 'ReportDrafted':
      return { ...report, status: 'DRAFT', sections: event.sections };
    case 'ReportRevised':
      return {
        ...report,
        sections: report.sections.map((section) => ({ ...section, ...textOf(event.texts, section) })),
      };
    case 'ReportSubmitted': {
      const recipients = report.recipients.map((recipient) =>
        recipient.status === 'RETURNED' ? { ...recipient, status: 'AWAITING' as const, decidedAt: null } : recipient,
      );
      const { submittedAt, timely } = report;
      return {
        ...report,
        recipients,
        status: statusBy(recipients),
        submittedAt: submittedAt ?? event.at,
        timely: submittedAt ? timely : event.timely,
      };
    }
    case 'ReportReturned':
      return decided(report, event.organizationId, { status: 'RETURNED', decidedAt: event.at, reason: event.reason });
    case 'ReportAccepted':
      return decided(report, event.organizationId, { status: 'ACCEPTED', decidedAt: event.at, reason: null });
    case 'ReportReopened': {
      const decision = { status: 'RETURNED' as const, decidedAt: event.at, reason: event.reason };
      return { ...decided(report, event.organizationId, decision), status: 'REOPENED' };
    }
  }
}

/** Once submitted, the recipients' decisions are the status: all accept and it is locked, one returns and it is returned. */
export function statusBy(recipients: readonly Pick<Recipient, 'status'>[]): ReportStatus {
  if (recipients.some(({ status }) => status === 'RETURNED')) return 'RETURNED';
  if (recipients.every(({ status }) => status === 'ACCEPTED')) return 'LOCKED';
  return recipients.some(({ status }) => status === 'ACCEPTED') ? 'ACCEPTED' : 'SUBMITTED';
}

function decided(report: Report, organizationId: string, decision: Omit<Recipient, 'organizationId'>): Report {
  const recipients = report.recipients.map((each) =>
    each.organizationId === organizationId ? { organizationId, ...decision } : each,
  );
  return { ...report, recipients, status: statusBy(recipients) };
}

function textOf(texts: readonly { code: SectionCode; text: string }[], { code }: ReportSection) {
  const revised = texts.find((each) => each.code === code);
  return revised ? { text: revised.text } : {};
}
