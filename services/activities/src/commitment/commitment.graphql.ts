import { extended } from '@twinning/subgraph/entity';
import { ActivityType } from '../activity/activity.graphql.ts';
import { builder, everyone, signedIn } from '../builder.ts';
import type { Promised } from './fulfilment.repository.ts';
import { fulfilmentOf } from './fulfilment.ts';

const FulfilmentStatusType = builder.enumType('FulfilmentStatus', {
  description: 'What came of a promise.',
  values: {
    OPEN: { description: 'Nothing has been entered for it.' },
    IN_PROGRESS: { description: 'Activities are planned or recorded for it; none is confirmed yet.' },
    FULFILLED: { description: 'The twins have confirmed an activity for it.' },
    OVERDUE: { description: 'Its day has passed without a confirmed activity.' },
  } as const,
});

const FulfilmentType = builder.objectRef<Promised>('Fulfilment').implement({
  ...everyone,
  description: 'What came of a commitment, judged by the activities that the caller may see.',
  fields: (t) => ({
    status: t.field({
      type: FulfilmentStatusType,
      description: 'How far it is kept today.',
      resolve: ({ dueOn, activities }, _args, { today }) => fulfilmentOf(dueOn, activities, today),
    }),
    activities: t.field({
      type: [ActivityType],
      description: 'Activities entered for it, the youngest first, at most 50.',
      resolve: ({ activities }) => activities,
    }),
  }),
});

/** A promise that the partnerships service keeps; this service adds what came of it. */
builder.objectRef<{ id: string }>('Commitment').implement({
  ...extended(),
  ...everyone,
  description: 'What the parties promised in a memorandum.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its id.' }),
    fulfilment: t.field({
      ...signedIn,
      type: FulfilmentType,
      description: 'What came of it.',
      resolve: ({ id }, _args, { fulfilments }) => fulfilments.find(id),
    }),
  }),
});
