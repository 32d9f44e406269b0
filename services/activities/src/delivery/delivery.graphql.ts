import { builder, everyone, signedIn } from '../builder.ts';
import { MovementType } from '../movement/movement.graphql.ts';
import { type Delivery, hierarchies } from './delivery.ts';
import { FunnelStepType, TalliesOf, UnitDeliveryType } from './figures.graphql.ts';

const { ActivityTallyType, ReportTallyType, DeliveryRemainderType } = TalliesOf;

const HierarchyType = builder.enumType('Hierarchy', {
  description: 'Parallel lines in which bodies stand under one another.',
  values: hierarchies,
});

const DeliveryType = builder.objectRef<Delivery>('Delivery').implement({
  ...everyone,
  description: 'What has come of a movement: facts as of one day, laid on the map of another.',
  fields: (t) => ({
    thematicSessions: t.int({
      description: 'Thematic sessions held and recorded by `asOf`, confirmed or not; cancelled ones do not count.',
      resolve: async (facts, _args, { delivery }) => (await delivery.totals(facts)).thematicSessions,
    }),
    activities: t.field({
      type: ActivityTallyType,
      description: 'Activities of all kinds.',
      resolve: (facts, _args, { delivery }) => delivery.totals(facts),
    }),
    reports: t.field({
      type: ReportTallyType,
      description: 'Reports owed, and what became of them.',
      resolve: (facts, _args, { delivery }) => delivery.totals(facts),
    }),
    funnel: t.field({
      type: [FunnelStepType],
      description:
        'How many organizations came how far. Each stage counts organizations of the stage before that took this step too, so no stage is larger than the one before.',
      resolve: (facts, _args, { delivery }) => delivery.funnel(facts),
    }),
    byUnit: t.field({
      type: [UnitDeliveryType],
      description:
        'The same by unit of the map of `mapOn`: every unit that directly supervises lower schools or centres, and any other to which an activity falls. An activity belongs to its organizer’s unit alone, a report to its author’s; rows and remainder add up to the totals.',
      args: {
        hierarchy: t.arg({ type: HierarchyType, defaultValue: 'ADMINISTRATIVE', description: 'By which line.' }),
      },
      resolve: async (facts, { hierarchy }, { delivery }) => (await delivery.byUnit({ ...facts, hierarchy })).units,
    }),
    remainder: t.field({
      type: DeliveryRemainderType,
      description: 'What belongs to no single unit of the map of `mapOn`; with the rows of `byUnit` it is the whole.',
      args: {
        hierarchy: t.arg({ type: HierarchyType, defaultValue: 'ADMINISTRATIVE', description: 'By which line.' }),
      },
      resolve: async (facts, { hierarchy }, { delivery }) => (await delivery.byUnit({ ...facts, hierarchy })).remainder,
    }),
  }),
});

builder.objectField(MovementType, 'delivery', (t) =>
  t.field({
    ...signedIn,
    type: DeliveryType,
    description: 'Progress figures.',
    args: {
      asOf: t.arg({ type: 'Date', required: false, description: 'The day whose facts count; today when left out.' }),
      mapOn: t.arg({
        type: 'Date',
        required: false,
        description: 'The day whose units they are laid on; `asOf` when left out, which gives the figures as reported.',
      }),
    },
    resolve: ({ id: movementId }, { asOf, mapOn }, { today }) => {
      const day = asOf ?? today;
      return { movementId, asOf: day, mapOn: mapOn ?? day };
    },
  }),
);
