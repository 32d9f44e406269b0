import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { acting, common, id, reason, versioned } from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';

import { NotARecipient } from './refusals.ts';
import { ReportNotAccepted, reopenReport } from './reopen-report.ts';
import { ReportType } from './report.graphql.ts';
import type { ListedReport } from './report-list.repository.ts';

house.refusal(ReportNotAccepted, 'This recipient has not accepted the report.');

const ReopenReportInput = builder.inputType('ReopenReportInput', {
  description: 'An accepted report to open again.',
  fields: (t) => ({
    reportId: t.id({ description: 'The report.' }),
    onBehalfOf: t.id({ description: 'The recipient that takes its acceptance back, of which the caller is.' }),
    reason: t.string({ description: 'Why, 3 to 1,000 characters.' }),
    expectedVersion: t.int(common.expectedVersion),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const input = z.object({ ...versioned, reportId: id, reason });

builder.mutationField('reopenReport', (t) =>
  t.field({
    ...acting,
    description:
      'Takes an acceptance back, so that the author can correct the report; whether it was in time does not change. For a recipient that has accepted.',
    type: ReportType,
    errors: { types: [NotARecipient, ReportNotAccepted] },
    args: { input: t.arg({ type: ReopenReportInput, description: 'The report, and why.' }) },
    resolve: (_, args, { reports, actor, work, now }) => {
      const { reportId, onBehalfOf, expectedVersion, ...given } = parseInput(input, args.input);
      const by = { ...given, organizationId: actingFor(actor, onBehalfOf), at: now() };
      return once<ListedReport>(
        work,
        'reopenReport',
        args.input,
        () => reports.change(reportId, expectedVersion, (report) => reopenReport(report, by)),
        async (made) => (await reports.find(made))!,
      );
    },
  }),
);
