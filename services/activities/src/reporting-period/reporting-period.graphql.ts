import { builder, everyone, signedIn } from '../builder.ts';
import { MovementType } from '../movement/movement.graphql.ts';
import type { ReportingPeriod } from './reporting-period.ts';

export const ReportingPeriodType = builder.objectRef<ReportingPeriod>('ReportingPeriod').implement({
  ...everyone,
  description: 'A stretch of a movement on which its twins report.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'TypeID `prd_…`.' }),
    code: t.exposeString('code', { description: 'Stable name, e.g. `2024-2025`.' }),
    title: t.exposeString('title', { description: 'Title of the reports.' }),
    from: t.expose('from', { type: 'Date', description: 'First day reported on.' }),
    to: t.expose('to', { type: 'Date', description: 'First day no longer reported on.' }),
    dueOn: t.expose('dueOn', { type: 'Date', description: 'Reports are due before this day.' }),
    movement: t.field({
      type: MovementType,
      description: 'The movement reported on.',
      resolve: ({ movementId }) => ({ id: movementId }),
    }),
  }),
});

builder.objectField(MovementType, 'reportingPeriods', (t) =>
  t.field({
    ...signedIn,
    type: [ReportingPeriodType],
    description: 'Its reporting periods, the oldest first.',
    resolve: ({ id }, _args, { reportingPeriods }) => reportingPeriods.ofMovement(id),
  }),
);

builder.queryField('reportingPeriods', (t) =>
  t.field({
    ...signedIn,
    type: [ReportingPeriodType],
    description: 'The reporting periods of a movement, the oldest first; none for a code that is not known.',
    args: { movement: t.arg.string({ description: 'Code of the movement.' }) },
    resolve: async (_, { movement }, { movements, reportingPeriods }) => {
      const found = await movements.findByCode(movement);
      return found ? reportingPeriods.ofMovement(found.id) : [];
    },
  }),
);
