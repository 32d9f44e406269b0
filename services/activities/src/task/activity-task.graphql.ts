import { pageSize } from '@twinning/subgraph/page';
import { ActivityType } from '../activity/activity.graphql.ts';
import { builder, everyone, signedIn } from '../builder.ts';
import { ObligationType } from '../obligation/obligation.graphql.ts';
import { OrganizationType, organization } from '../organization/organization.graphql.ts';
import { ReportType } from '../report/report.graphql.ts';
import type { ActivityTask } from './activity-task.ts';

const ActivityTaskKindType = builder.enumType('ActivityTaskKind', {
  description: 'What is to be done.',
  values: {
    CONFIRM: { description: 'Confirm or dispute an activity that a twin recorded.' },
    DRAFT_REPORT: { description: 'Draft a report that is owed.' },
    SUBMIT_REPORT: { description: 'Submit a drafted report.' },
    REVISE_REPORT: { description: 'Correct a report that was sent back.' },
    DECIDE_REPORT: { description: 'Accept or return a submitted report.' },
  } as const,
});

const ActivityTaskType = builder.objectRef<ActivityTask>('ActivityTask').implement({
  ...everyone,
  description: 'Something that waits for one of the caller’s organizations.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ActivityTaskKindType, description: 'What is to be done.' }),
    activity: t.field({
      type: ActivityType,
      nullable: true,
      description: 'For CONFIRM: the activity.',
      resolve: ({ activityId }, _args, { activities }) => (activityId ? activities.find(activityId) : null),
    }),
    report: t.field({
      type: ReportType,
      nullable: true,
      description: 'For reports: the report.',
      resolve: ({ reportId }, _args, { reports }) => (reportId ? reports.find(reportId) : null),
    }),
    obligation: t.field({
      type: ObligationType,
      nullable: true,
      description: 'For reports: what is owed.',
      resolve: ({ obligationId }, _args, { obligations }) => (obligationId ? obligations.find(obligationId) : null),
    }),
    onBehalfOf: t.field({
      type: OrganizationType,
      description: 'The organization of the caller that it waits for.',
      resolve: ({ organizationId }) => organization(organizationId),
    }),
    dueOn: t.expose('dueOn', {
      type: 'Date',
      nullable: true,
      description: 'Due before this day; null when no day is set.',
    }),
  }),
});

builder.queryField('activityTasks', (t) =>
  t.field({
    ...signedIn,
    type: [ActivityTaskType],
    description:
      'What waits for the caller’s organizations in this service: what is due next first, then the longest waiting.',
    args: { first: t.arg.int({ defaultValue: 50, description: 'At most 100.' }) },
    resolve: (_, { first }, { activityTasks }) => activityTasks.list(pageSize({ first })),
  }),
);
