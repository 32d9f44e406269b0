import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { acting, common, id, versioned } from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';
import type { ListedActivity } from './activity.fields.repository.ts';
import { ActivityType } from './activity.graphql.ts';
import { AlreadyConfirmed, confirmActivity, OwnRecord } from './confirm-activity.ts';
import { ActivityNotRecorded, NotAParty } from './refusals.ts';

house.refusal(OwnRecord, 'The organizer cannot confirm or dispute its own record.');
house.refusal(AlreadyConfirmed, 'The organization has confirmed before.');

const ConfirmActivityInput = builder.inputType('ConfirmActivityInput', {
  description: 'A record that a twin finds right.',
  fields: (t) => ({
    activityId: t.id({ description: 'The activity.' }),
    onBehalfOf: t.id({ description: 'The twin that confirms, of which the caller is.' }),
    expectedVersion: t.int(common.expectedVersion),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const input = z.object({ ...versioned, activityId: id });

builder.mutationField('confirmActivity', (t) =>
  t.field({
    ...acting,
    description:
      'Confirms a record as a twin. With the last twin the activity is CONFIRMED and counts fully. For the other parties.',
    type: ActivityType,
    errors: { types: [OwnRecord, NotAParty, AlreadyConfirmed, ActivityNotRecorded] },
    args: { input: t.arg({ type: ConfirmActivityInput, description: 'The activity.' }) },
    resolve: (_, args, { activities, actor, work, now }) => {
      const { activityId, onBehalfOf, expectedVersion } = parseInput(input, args.input);
      const by = { organizationId: actingFor(actor, onBehalfOf), at: now() };
      return once<ListedActivity>(
        work,
        'confirmActivity',
        args.input,
        () =>
          activities.change(activityId, expectedVersion, (activity, parties) => confirmActivity(activity, parties, by)),
        async (made) => (await activities.find(made))!,
      );
    },
  }),
);
