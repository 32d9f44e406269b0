import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { acting, common, id, reason, versioned } from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';

import { NotARecipient, NothingToDecide } from './refusals.ts';
import { ReportType } from './report.graphql.ts';
import type { ListedReport } from './report-list.repository.ts';
import { returnReport } from './return-report.ts';

const ReturnReportInput = builder.inputType('ReturnReportInput', {
  description: 'A report to send back.',
  fields: (t) => ({
    reportId: t.id({ description: 'The report.' }),
    onBehalfOf: t.id({ description: 'The recipient that sends it back, of which the caller is.' }),
    reason: t.string({ description: 'Why, 3 to 1,000 characters.' }),
    expectedVersion: t.int(common.expectedVersion),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const input = z.object({ ...versioned, reportId: id, reason });

builder.mutationField('returnReport', (t) =>
  t.field({
    ...acting,
    description:
      'Sends a submitted report back to its author; what other recipients decided stands. For a recipient that has not decided.',
    type: ReportType,
    errors: { types: [NotARecipient, NothingToDecide] },
    args: { input: t.arg({ type: ReturnReportInput, description: 'The report, and why.' }) },
    resolve: (_, args, { reports, actor, work, now }) => {
      const { reportId, onBehalfOf, expectedVersion, ...given } = parseInput(input, args.input);
      const by = { ...given, organizationId: actingFor(actor, onBehalfOf), at: now() };
      return once<ListedReport>(
        work,
        'returnReport',
        args.input,
        () => reports.change(reportId, expectedVersion, (report) => returnReport(report, by)),
        async (made) => (await reports.find(made))!,
      );
    },
  }),
);
