import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { acting, common, id, versioned } from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';

import { NotTheAuthor, ReportNotDrafted, ReportNotOpen } from './refusals.ts';
import { ReportType } from './report.graphql.ts';
import type { ListedReport } from './report-list.repository.ts';
import { submitReport } from './submit-report.ts';

const SubmitReportInput = builder.inputType('SubmitReportInput', {
  description: 'A report to hand in.',
  fields: (t) => ({
    reportId: t.id({ description: 'The report.' }),
    onBehalfOf: t.id({ description: 'Whose report it is, of which the caller is.' }),
    expectedVersion: t.int(common.expectedVersion),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const input = z.object({ ...versioned, reportId: id });

builder.mutationField('submitReport', (t) =>
  t.field({
    ...acting,
    description:
      'Submits a report to all its recipients, or again to those who returned it. The first submission alone decides whether it is in time. For its author.',
    type: ReportType,
    errors: { types: [NotTheAuthor, ReportNotDrafted, ReportNotOpen] },
    args: { input: t.arg({ type: SubmitReportInput, description: 'The report.' }) },
    resolve: (_, args, { reports, actor, work, now }) => {
      const { reportId, onBehalfOf, expectedVersion } = parseInput(input, args.input);
      const by = { organizationId: actingFor(actor, onBehalfOf), at: now() };
      return once<ListedReport>(
        work,
        'submitReport',
        args.input,
        () => reports.change(reportId, expectedVersion, (report, dueOn) => submitReport(report, { ...by, dueOn })),
        async (made) => (await reports.find(made))!,
      );
    },
  }),
);
