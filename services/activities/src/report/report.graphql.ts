import { seesEverything } from '@twinning/domain/actor';
import { defineConnection } from '@twinning/subgraph/connection';
import { entity } from '@twinning/subgraph/entity';
import { builder, everyone, house, signedIn } from '../builder.ts';
import type { Context } from '../context.ts';
import { ObligationType } from '../obligation/obligation.graphql.ts';
import { OrganizationType, organization } from '../organization/organization.graphql.ts';
import { organizationsOf } from '../reader/reader.ts';
import { ReportingPeriodType } from '../reporting-period/reporting-period.graphql.ts';
import type { Recipient } from './report.ts';
import type { ListedReport } from './report-list.repository.ts';
import { ReportSectionType } from './report-section.graphql.ts';

export const ReportStatusType = builder.enumType('ReportStatus', {
  description: 'Where a report stands. Whether it was in time is told apart and never rewritten.',
  values: {
    EXPECTED: { description: 'Owed, not drafted yet.' },
    DRAFT: { description: 'Being written.' },
    SUBMITTED: { description: 'With its recipients; none has decided.' },
    RETURNED: { description: 'A recipient has sent it back.' },
    ACCEPTED: { description: 'A recipient has accepted, another has not decided.' },
    LOCKED: { description: 'All recipients have accepted.' },
    REOPENED: { description: 'A recipient has taken its acceptance back.' },
  } as const,
});

const RecipientStatusType = builder.enumType('RecipientStatus', {
  description: 'What one recipient has decided.',
  values: ['AWAITING', 'RETURNED', 'ACCEPTED'] as const,
});

const ReportRecipientType = builder.objectRef<Recipient>('ReportRecipient').implement({
  ...everyone,
  description: 'An office to which a report goes; each decides on its own.',
  fields: (t) => ({
    organization: t.field({
      type: OrganizationType,
      description: 'The office.',
      resolve: ({ organizationId }) => organization(organizationId),
    }),
    status: t.expose('status', { type: RecipientStatusType, description: 'What it has decided.' }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true, description: 'When.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it sent the report back.' }),
  }),
});

/** Until it is submitted, what a report says is its author's own. */
const mayRead = ({ submittedAt, organizationId }: ListedReport, { actor }: Context) =>
  submittedAt !== null || seesEverything(actor) || organizationsOf(actor).includes(organizationId);

export const ReportType = builder.objectRef<ListedReport>('Report').implement({
  ...entity<Context>(({ id }, { reports }) => reports.find(id)),
  ...signedIn,
  description:
    'An organization’s account of a reporting period. Open to that organization, the recipients, the department and auditors; accepted ones to award committees as well.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `rep_…`.' }),
    organization: t.field({
      type: OrganizationType,
      description: 'Whose report it is.',
      resolve: ({ organizationId }) => organization(organizationId),
    }),
    period: t.field({
      type: ReportingPeriodType,
      description: 'The period it is about.',
      resolve: async ({ periodId }, _args, { reportingPeriods }) => (await reportingPeriods.find(periodId))!,
    }),
    status: t.expose('status', { type: ReportStatusType, description: 'Where it stands.' }),
    submittedAt: t.expose('submittedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'The first submission; null before it.',
    }),
    timely: t.exposeBoolean('timely', {
      nullable: true,
      description: 'Whether the first submission was in time; null before it. Later submissions do not change it.',
    }),
    recipients: t.field({
      type: [ReportRecipientType],
      description: 'Where it goes and what they decided.',
      resolve: ({ id }, _args, { reports }) => reports.recipientsOf(id),
    }),
    sections: t.field({
      type: [ReportSectionType],
      description: 'What it says; nothing to its recipients before it is submitted.',
      resolve: async (report, _args, context) => {
        if (!mayRead(report, context)) return [];
        const period = await context.reportingPeriods.find(report.periodId);
        const strands = (await context.movements.find(period!.movementId))?.strands ?? [];
        return (await context.reports.sectionsOf(report.id)).map((section) => ({ ...section, strands }));
      },
    }),
    obligation: t.field({
      type: ObligationType,
      nullable: true,
      description: 'What it fulfils.',
      resolve: ({ obligationId }, _args, { obligations }) => obligations.find(obligationId),
    }),
    generated: t.exposeBoolean('generated', { description: 'Made up for the demonstration: nobody wrote it.' }),
    version: t.exposeInt('version', { description: 'Grows with each change; give it as `expectedVersion`.' }),
  }),
});

builder.objectField(ObligationType, 'report', (t) =>
  t.field({
    type: ReportType,
    nullable: true,
    description: 'The report, from the day it is expected.',
    resolve: ({ id }, _args, { reports }) => reports.findByObligation(id),
  }),
);

export const ReportConnection = defineConnection(builder, 'Report', ReportType, house.PageInfoType);
