import { builder, signedIn } from '../builder.ts';
import { MovementType } from '../movement/movement.graphql.ts';
import { OrganizationType } from '../organization/organization.graphql.ts';
import { PartnershipType } from '../partnership/partnership.graphql.ts';
import { JointPlanItemType } from '../plan/joint-plan-item.graphql.ts';
import { ActivityConnection } from './activity.graphql.ts';
import { ActivityOrder } from './activity.queries.graphql.ts';
import { ActivityKindType, ActivityStatusType } from './enums.graphql.ts';

const first = { defaultValue: 20, description: 'At most 100.' } as const;
const after = { required: false, description: 'A cursor of this list.' } as const;

builder.objectField(OrganizationType, 'activities', (t) =>
  t.field({
    ...signedIn,
    type: ActivityConnection,
    description: 'Activities in which it took part, as far as the caller may see them.',
    args: {
      first: t.arg.int(first),
      after: t.arg.string(after),
      orderBy: t.arg({ type: ActivityOrder, required: false, description: 'The youngest first when left out.' }),
    },
    resolve: ({ id }, { orderBy, ...page }, { activitiesUnder }) =>
      activitiesUnder('organization', id, page, orderBy ?? undefined),
  }),
);

builder.objectField(PartnershipType, 'activities', (t) =>
  t.field({
    ...signedIn,
    type: ActivityConnection,
    description: 'What its parties did together, as far as the caller may see it, the youngest first.',
    args: { first: t.arg.int(first), after: t.arg.string(after) },
    resolve: ({ id }, page, { activitiesUnder }) => activitiesUnder('partnership', id, page),
  }),
);

builder.objectField(JointPlanItemType, 'activities', (t) =>
  t.field({
    ...signedIn,
    type: ActivityConnection,
    description: 'What was planned or done for it, as far as the caller may see it, the youngest first.',
    args: { first: t.arg.int(first), after: t.arg.string(after) },
    resolve: ({ id }, page, { activitiesUnder }) => activitiesUnder('planItem', id, page),
  }),
);

builder.objectField(MovementType, 'activities', (t) =>
  t.field({
    ...signedIn,
    type: ActivityConnection,
    description: 'Its activities, as far as the caller may see them: the rows behind the figures of `delivery`.',
    args: {
      kind: t.arg({ type: [ActivityKindType], required: false, description: 'Of one of these kinds.' }),
      status: t.arg({ type: [ActivityStatusType], required: false, description: 'In one of these states today.' }),
      unit: t.arg.id({
        required: false,
        description: 'Those that `delivery.byUnit` gives to this unit: its own, and those of organizers under it.',
      }),
      asOf: t.arg({ type: 'Date', required: false, description: 'Those held and recorded by this day.' }),
      mapOn: t.arg({
        type: 'Date',
        required: false,
        description: 'The day whose map `unit` is read on; `asOf` when left out.',
      }),
      first: t.arg.int(first),
      after: t.arg.string(after),
    },
    resolve: ({ id }, { kind, status, unit, asOf, mapOn, ...page }, { activities, today }) =>
      activities.list(
        {
          movementId: id,
          kind,
          status,
          countedBy: asOf,
          unit: unit ? { id: unit, mapOn: mapOn ?? asOf ?? today } : null,
        },
        page,
      ),
  }),
);
