import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { acting, common, id, reason, versioned } from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';
import type { ListedActivity } from './activity.fields.repository.ts';
import { ActivityType } from './activity.graphql.ts';
import { cancelActivity } from './cancel-activity.ts';
import { ActivityNotPlanned, NotTheOrganizer } from './refusals.ts';

const CancelActivityInput = builder.inputType('CancelActivityInput', {
  description: 'A planned activity that will not be held.',
  fields: (t) => ({
    activityId: t.id({ description: 'The activity.' }),
    onBehalfOf: t.id({ description: 'Its organizer, of which the caller is.' }),
    reason: t.string({ description: 'Why, 3 to 1,000 characters.' }),
    expectedVersion: t.int(common.expectedVersion),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const input = z.object({ ...versioned, activityId: id, reason });

builder.mutationField('cancelActivity', (t) =>
  t.field({
    ...acting,
    description: 'Calls a planned activity off. For its organizer.',
    type: ActivityType,
    errors: { types: [NotTheOrganizer, ActivityNotPlanned] },
    args: { input: t.arg({ type: CancelActivityInput, description: 'The activity, and why.' }) },
    resolve: (_, args, { activities, actor, work }) => {
      const { activityId, onBehalfOf, expectedVersion, ...given } = parseInput(input, args.input);
      const by = { organizationId: actingFor(actor, onBehalfOf), reason: given.reason };
      return once<ListedActivity>(
        work,
        'cancelActivity',
        args.input,
        () => activities.change(activityId, expectedVersion, (activity) => cancelActivity(activity, by)),
        async (made) => (await activities.find(made))!,
      );
    },
  }),
);
