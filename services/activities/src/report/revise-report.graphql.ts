import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { acting, common, id, versioned } from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';
import { NotTheAuthor, ReportNotDrafted, ReportNotOpen } from './refusals.ts';
import { ReportType } from './report.graphql.ts';
import { sectionCodes } from './report.ts';
import type { ListedReport } from './report-list.repository.ts';
import { reviseReport } from './revise-report.ts';

const ReportSectionInput = builder.inputType('ReportSectionInput', {
  description: 'A section in the author’s own words.',
  fields: (t) => ({
    code: t.string({ description: 'Its code, as in `ReportSection.code`.' }),
    text: t.string({ description: 'Its text, at most 20,000 characters.' }),
  }),
});

const ReviseReportInput = builder.inputType('ReviseReportInput', {
  description: 'Sections to rewrite.',
  fields: (t) => ({
    reportId: t.id({ description: 'The report.' }),
    onBehalfOf: t.id({ description: 'Whose report it is, of which the caller is.' }),
    sections: t.field({ type: [ReportSectionInput], description: 'Those that change; the others stay.' }),
    expectedVersion: t.int(common.expectedVersion),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const section = z.object({ code: z.enum(sectionCodes), text: z.string().trim().min(1).max(20_000) });
const sections = z
  .array(section)
  .min(1)
  .refine((all) => new Set(all.map(({ code }) => code)).size === all.length);
const input = z.object({ ...versioned, reportId: id, sections });

builder.mutationField('reviseReport', (t) =>
  t.field({
    ...acting,
    description:
      'Rewrites sections of a draft, or of a report that was sent back; figures stay as counted. For its author.',
    type: ReportType,
    errors: { types: [NotTheAuthor, ReportNotDrafted, ReportNotOpen] },
    args: { input: t.arg({ type: ReviseReportInput, description: 'The report and its sections.' }) },
    resolve: (_, args, { reports, actor, work }) => {
      const { reportId, onBehalfOf, expectedVersion, sections } = parseInput(input, args.input);
      const organizationId = actingFor(actor, onBehalfOf);
      return once<ListedReport>(
        work,
        'reviseReport',
        args.input,
        () => reports.change(reportId, expectedVersion, (report) => reviseReport(report, organizationId, sections)),
        async (made) => (await reports.find(made))!,
      );
    },
  }),
);
