import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, signedIn } from '../builder.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { ReportConnection, ReportStatusType, ReportType } from './report.graphql.ts';
import { reportStatuses } from './report.ts';

const ReportFilter = builder.inputType('ReportFilter', {
  description: 'Which reports; every condition given has to hold.',
  fields: (t) => ({
    period: t.string({ required: false, description: 'Code of the reporting period.' }),
    status: t.field({ type: [ReportStatusType], required: false, description: 'In one of these states.' }),
    recipient: t.id({ required: false, description: 'That go to this office.' }),
    organization: t.id({ required: false, description: 'Of this organization.' }),
  }),
});

const id = z.string().max(60).nullish();
const filter = z
  .object({
    period: z.string().max(100).nullish(),
    status: z.array(z.enum(reportStatuses)).max(10).nullish(),
    recipient: id,
    organization: id,
  })
  .nullish();

const first = { defaultValue: 20, description: 'At most 100.' } as const;
const after = { required: false, description: 'A cursor of this list.' } as const;

builder.queryFields((t) => ({
  report: t.field({
    ...signedIn,
    type: ReportType,
    nullable: true,
    description: 'A report by its id; null when there is none that the caller may see.',
    args: { id: t.arg.id({ description: 'Its id.' }) },
    resolve: (_, args, { reports }) => reports.find(args.id),
  }),
  reports: t.field({
    ...signedIn,
    type: ReportConnection,
    description: 'Reports that the caller may see, those due last first; expected ones included.',
    args: {
      filter: t.arg({ type: ReportFilter, required: false, description: 'Which.' }),
      first: t.arg.int(first),
      after: t.arg.string(after),
    },
    resolve: (_, args, { reports }) => reports.list(parseInput(filter, args.filter) ?? {}, args),
  }),
}));

builder.objectFields(OrganizationType, (t) => ({
  report: t.field({
    ...signedIn,
    type: ReportType,
    nullable: true,
    description:
      'Its report for a period, from the day it is expected; null when it owes none or the caller may not see it.',
    args: { period: t.arg.string({ description: 'Code of the reporting period.' }) },
    resolve: ({ id: organizationId }, { period }, { reports }) => reports.findOf(organizationId, period),
  }),
  reports: t.field({
    ...signedIn,
    type: ReportConnection,
    description: 'Its reports that the caller may see, those due last first; expected ones included.',
    args: { first: t.arg.int(first), after: t.arg.string(after) },
    resolve: ({ id: organizationId }, page, { reports }) => reports.pageOf(organizationId, page),
  }),
}));
