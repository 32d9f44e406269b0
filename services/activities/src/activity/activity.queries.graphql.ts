import { isDay } from '@twinning/domain/day';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, signedIn } from '../builder.ts';
import { ActivityConnection, ActivityType } from './activity.graphql.ts';
import { activityKinds, activityStatuses } from './activity.ts';
import { ActivityKindType, ActivityStatusType } from './enums.graphql.ts';

export const OrderDirectionType = builder.enumType('OrderDirection', {
  description: 'Which end of a list comes first.',
  values: ['ASC', 'DESC'] as const,
});

const ActivityOrderFieldType = builder.enumType('ActivityOrderField', {
  description: 'By what activities are put in order; what has no date comes first in ASC.',
  values: {
    HELD_ON: { description: 'The day held.' },
    RECORDED_AT: { description: 'The instant of the record.' },
  } as const,
});

export const ActivityOrder = builder.inputType('ActivityOrder', {
  description: 'An order of activities.',
  fields: (t) => ({
    field: t.field({ type: ActivityOrderFieldType, defaultValue: 'HELD_ON', description: 'By what.' }),
    direction: t.field({ type: OrderDirectionType, defaultValue: 'DESC', description: 'Which end first.' }),
  }),
});

const ActivityFilter = builder.inputType('ActivityFilter', {
  description: 'Which activities; every condition given has to hold.',
  fields: (t) => ({
    movement: t.string({ required: false, description: 'Code of their movement.' }),
    kind: t.field({ type: [ActivityKindType], required: false, description: 'Of one of these kinds.' }),
    status: t.field({ type: [ActivityStatusType], required: false, description: 'In one of these states today.' }),
    partnership: t.id({ required: false, description: 'Of this partnership.' }),
    organization: t.id({ required: false, description: 'In which this organization took part.' }),
    under: t.id({ required: false, description: 'In which a body took part that ever stood under this office.' }),
    search: t.string({
      required: false,
      description: 'Words of the theme, its other forms or the place; accents do not matter.',
    }),
    from: t.field({ type: 'Date', required: false, description: 'Held on this day or later.' }),
    to: t.field({ type: 'Date', required: false, description: 'Held before this day.' }),
  }),
});

const id = z.string().max(60).nullish();
const day = z.string().refine(isDay).nullish();
const filter = z
  .object({
    movement: z.string().max(100).nullish(),
    kind: z.array(z.enum(activityKinds)).max(20).nullish(),
    status: z.array(z.enum(activityStatuses)).max(10).nullish(),
    partnership: id,
    organization: id,
    under: id,
    search: z.string().max(200).nullish(),
    from: day,
    to: day,
  })
  .nullish();

builder.queryFields((t) => ({
  activity: t.field({
    ...signedIn,
    type: ActivityType,
    nullable: true,
    description: 'An activity by its id; null when there is none that the caller may see.',
    args: { id: t.arg.id({ description: 'Its id.' }) },
    resolve: (_, args, { activities }) => activities.find(args.id),
  }),
  activities: t.field({
    ...signedIn,
    type: ActivityConnection,
    description: 'Activities that the caller may see.',
    args: {
      filter: t.arg({ type: ActivityFilter, required: false, description: 'Which.' }),
      orderBy: t.arg({
        type: ActivityOrder,
        required: false,
        description: 'In which order; the youngest first when left out.',
      }),
      first: t.arg.int({ defaultValue: 20, description: 'At most 100.' }),
      after: t.arg.string({ required: false, description: 'A cursor of this list.' }),
    },
    resolve: async (_, args, { activities, movements }) => {
      const { movement: code, ...rest } = parseInput(filter, args.filter) ?? {};
      const movementId = code ? ((await movements.findByCode(code))?.id ?? '') : null;
      return activities.list({ ...rest, movementId: movementId ?? undefined }, args, args.orderBy ?? undefined);
    },
  }),
}));
