import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { acting, common, id, ParticipationInput, participation, versioned } from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';
import type { ListedActivity } from './activity.fields.repository.ts';
import { ActivityType } from './activity.graphql.ts';
import { ImplausibleCount, NotTheOrganizer, UnknownParticipant } from './refusals.ts';
import { ActivityNotDisputed, resolveDispute } from './resolve-dispute.ts';

house.refusal(ActivityNotDisputed, 'No count of the activity is in dispute.');

const ResolveDisputeInput = builder.inputType('ResolveDisputeInput', {
  description: 'The counts as they stand after the organizer looked again.',
  fields: (t) => ({
    activityId: t.id({ description: 'The activity.' }),
    onBehalfOf: t.id({ description: 'Its organizer, of which the caller is.' }),
    participation: t.field({
      type: [ParticipationInput],
      description: 'Corrected counts; those left out stay as recorded.',
    }),
    expectedVersion: t.int(common.expectedVersion),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const input = z.object({ ...versioned, activityId: id, participation });

builder.mutationField('resolveDispute', (t) =>
  t.field({
    ...acting,
    description:
      'Answers the open disputes of an activity with corrected counts, or the same ones: it is RECORDED again and every twin confirms anew. The disputes stay on record. For the organizer.',
    type: ActivityType,
    errors: { types: [NotTheOrganizer, ActivityNotDisputed, UnknownParticipant, ImplausibleCount] },
    args: { input: t.arg({ type: ResolveDisputeInput, description: 'The counts.' }) },
    resolve: (_, args, { activities, actor, work, now }) => {
      const { activityId, onBehalfOf, expectedVersion, ...given } = parseInput(input, args.input);
      const by = { organizationId: actingFor(actor, onBehalfOf), participation: given.participation, at: now() };
      return once<ListedActivity>(
        work,
        'resolveDispute',
        args.input,
        () => activities.change(activityId, expectedVersion, (activity) => resolveDispute(activity, by)),
        async (made) => (await activities.find(made))!,
      );
    },
  }),
);
