import { NotFound } from '@twinning/domain/refusal';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { common, day, id, keyed } from '../input/input.graphql.ts';
import { openReportingPeriod, PeriodCodeTaken } from './open-reporting-period.ts';
import { ReportingPeriodType } from './reporting-period.graphql.ts';

house.refusal(PeriodCodeTaken, 'Another reporting period has this code.');

const OpenReportingPeriodInput = builder.inputType('OpenReportingPeriodInput', {
  description: 'A period to report on.',
  fields: (t) => ({
    movementId: t.id({ description: 'The movement.' }),
    code: t.string({
      description: 'Lower-case letters, digits and hyphens; no other period has it, and it never changes.',
    }),
    title: t.string({ description: 'Title of the reports.' }),
    from: t.field({ type: 'Date', description: 'First day reported on.' }),
    to: t.field({ type: 'Date', description: 'First day no longer reported on.' }),
    dueOn: t.field({ type: 'Date', description: 'Reports are due before this day.' }),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const input = z.object({
  idempotencyKey: keyed.idempotencyKey,
  movementId: id,
  code: z.string().regex(/^[a-z0-9-]{3,60}$/),
  title: z.string().trim().min(3).max(300),
  from: day,
  to: day,
  dueOn: day,
});

builder.mutationField('openReportingPeriod', (t) =>
  t.field({
    description:
      'Opens a reporting period. Every party of a partnership in force during it then owes one report, to the supervising office (on the day it is due, or the last it had) of every party of its partnerships. For the department.',
    authScopes: { role: ['DEPARTMENT_ADMINISTRATOR', 'DEPARTMENT_OFFICER'] },
    type: ReportingPeriodType,
    errors: { types: [PeriodCodeTaken] },
    args: { input: t.arg({ type: OpenReportingPeriodInput, description: 'The period.' }) },
    resolve: (_, args, { reportingPeriods, movements, actor, work }) => {
      const { idempotencyKey: _key, ...given } = parseInput(input, args.input);
      return once(
        work,
        'openReportingPeriod',
        args.input,
        async () => {
          if (!(await movements.find(given.movementId))) throw new NotFound();
          const taken = await reportingPeriods.taken(given.code);
          return reportingPeriods.add(openReportingPeriod({ ...given, id: work.newId('prd') }, taken, actor));
        },
        async (made) => (await reportingPeriods.find(made))!,
      );
    },
  }),
);
