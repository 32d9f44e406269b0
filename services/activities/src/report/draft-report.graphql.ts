import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { acting, common, id, keyed } from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';
import { composeReport } from './compose-report.ts';
import { AlreadyDrafted, draftReport, NoReportOwed } from './draft-report.ts';
import { ReportType } from './report.graphql.ts';
import type { ListedReport } from './report-list.repository.ts';

house.refusal(AlreadyDrafted, 'The report for this period is drafted already.');
house.refusal(NoReportOwed, 'The organization owes no report for this period.');

const DraftReportInput = builder.inputType('DraftReportInput', {
  description: 'A report to draw up.',
  fields: (t) => ({
    organizationId: t.id({ description: 'Whose report it is, of which the caller is.' }),
    period: t.string({ description: 'Code of the reporting period.' }),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const input = z.object({
  idempotencyKey: keyed.idempotencyKey,
  organizationId: id,
  period: z.string().min(1).max(100),
});

builder.mutationField('draftReport', (t) =>
  t.field({
    ...acting,
    description:
      'Drafts a report from the records: papers, activities by strand and kind, counts, photos with consent, highlights, next steps. Every figure keeps the activities behind it. For the organization that owes it.',
    type: ReportType,
    errors: { types: [NoReportOwed, AlreadyDrafted] },
    args: { input: t.arg({ type: DraftReportInput, description: 'Whose, and for which period.' }) },
    resolve: (_, args, { reports, reportingPeriods, movements, records, evidence, actor, work }) => {
      const given = parseInput(input, args.input);
      const organizationId = actingFor(actor, given.organizationId);
      return once<ListedReport>(
        work,
        'draftReport',
        args.input,
        async () => {
          const period = await reportingPeriods.findByCode(given.period);
          const expected = await reports.findOf(organizationId, given.period);
          const movement = period && (await movements.find(period.movementId));
          if (!movement || !expected) throw new NoReportOwed();
          return reports.change(expected.id, null, async (report) => {
            const known = await records.of(organizationId, period, movement, evidence.shownPhotos);
            return draftReport(report, organizationId, composeReport(known));
          });
        },
        async (made) => (await reports.find(made))!,
      );
    },
  }),
);
