import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { acting, common, id, versioned } from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';
import { acceptReport } from './accept-report.ts';
import { NotARecipient, NothingToDecide } from './refusals.ts';
import { ReportType } from './report.graphql.ts';
import type { ListedReport } from './report-list.repository.ts';

const AcceptReportInput = builder.inputType('AcceptReportInput', {
  description: 'A report to accept.',
  fields: (t) => ({
    reportId: t.id({ description: 'The report.' }),
    onBehalfOf: t.id({ description: 'The recipient that accepts, of which the caller is.' }),
    expectedVersion: t.int(common.expectedVersion),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const input = z.object({ ...versioned, reportId: id });

builder.mutationField('acceptReport', (t) =>
  t.field({
    ...acting,
    description:
      'Accepts a submitted report; with the last recipient it is LOCKED. For a recipient that has not decided.',
    type: ReportType,
    errors: { types: [NotARecipient, NothingToDecide] },
    args: { input: t.arg({ type: AcceptReportInput, description: 'The report.' }) },
    resolve: (_, args, { reports, actor, work, now }) => {
      const { reportId, onBehalfOf, expectedVersion } = parseInput(input, args.input);
      const by = { organizationId: actingFor(actor, onBehalfOf), at: now() };
      return once<ListedReport>(
        work,
        'acceptReport',
        args.input,
        () => reports.change(reportId, expectedVersion, (report) => acceptReport(report, by)),
        async (made) => (await reports.find(made))!,
      );
    },
  }),
);
