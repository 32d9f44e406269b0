import { defineConnection } from '@twinning/subgraph/connection';
import { builder, everyone, house } from '../builder.ts';
import { OrganizationType, organization } from '../organization/organization.graphql.ts';
import { ReportingPeriodType } from '../reporting-period/reporting-period.graphql.ts';
import { daysLate, type Obligation, statusOn } from './obligation.ts';

export const ObligationStatusType = builder.enumType('ObligationStatus', {
  description: 'What has become of an obligation, as of today.',
  values: {
    OPEN: { description: 'The report is still to come, in time.' },
    OVERDUE: { description: 'The day it is due has come, and no report.' },
    FULFILLED: { description: 'The report was submitted, in time or late.' },
    EXTENDED: { description: 'A recipient has granted more time, and it lasts.' },
    WAIVED: { description: 'A recipient has released the organization.' },
  } as const,
});

export const ObligationType = builder.objectRef<Obligation>('Obligation').implement({
  ...everyone,
  description:
    'Who owes which report to whom by when. Open to that organization, the recipients, the department and auditors.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `obl_…`.' }),
    organization: t.field({
      type: OrganizationType,
      description: 'Who owes the report.',
      resolve: ({ organizationId }) => organization(organizationId),
    }),
    period: t.field({
      type: ReportingPeriodType,
      description: 'The period it is about.',
      resolve: async ({ periodId }, _args, { reportingPeriods }) => (await reportingPeriods.find(periodId))!,
    }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'The report is due before this day, extensions included.' }),
    status: t.field({
      type: ObligationStatusType,
      description: 'What has become of it today.',
      resolve: (obligation, _args, { today }) => statusOn(obligation, today),
    }),
    daysLate: t.int({
      description:
        'Days after the last timely one, of the first submission or, while there is none, of today; 0 when in time or waived.',
      resolve: (obligation, _args, { today }) => daysLate(obligation, today),
    }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why it was extended or waived.' }),
    recipients: t.field({
      type: [OrganizationType],
      description: 'To whom the report is owed.',
      resolve: async ({ id }, _args, { reports }) => {
        const report = await reports.findByObligation(id);
        return report ? (await reports.recipientsOf(report.id)).map((each) => organization(each.organizationId)) : [];
      },
    }),
    version: t.exposeInt('version', { description: 'Grows with each change; give it as `expectedVersion`.' }),
  }),
});

export const ObligationConnection = defineConnection(builder, 'Obligation', ObligationType, house.PageInfoType);
