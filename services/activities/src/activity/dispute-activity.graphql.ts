import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { acting, common, id, reason, versioned } from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';
import type { ListedActivity } from './activity.fields.repository.ts';
import { ActivityType } from './activity.graphql.ts';
import { OwnRecord } from './confirm-activity.ts';
import { AlreadyDisputed, disputeActivity, NothingDisputed } from './dispute-activity.ts';
import { ActivityNotRecorded, ImplausibleCount, NotAParty, UnknownParticipant } from './refusals.ts';

house.refusal(NothingDisputed, 'The counts given are those recorded, or none were given.');
house.refusal(AlreadyDisputed, 'The organization has an open dispute about these counts.');

const DisputeActivityInput = builder.inputType('DisputeActivityInput', {
  description: 'Another count of one participant.',
  fields: (t) => ({
    activityId: t.id({ description: 'The activity.' }),
    onBehalfOf: t.id({ description: 'The twin that disputes, of which the caller is.' }),
    aboutId: t.id({ description: 'Whose people were counted otherwise.' }),
    teachers: t.int({ required: false, description: 'Teachers and staff; left out when undisputed.' }),
    pupils: t.int({ required: false, description: 'Pupils; left out when undisputed.' }),
    reason: t.string({ description: 'Why the counts differ, 3 to 1,000 characters.' }),
    expectedVersion: t.int(common.expectedVersion),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const count = z.int().nullish();
const input = z.object({ ...versioned, activityId: id, aboutId: id, teachers: count, pupils: count, reason });

builder.mutationField('disputeActivity', (t) =>
  t.field({
    ...acting,
    description:
      'Sets another count beside the recorded one: both stay, nothing is averaged, and the activity is DISPUTED until its organizer answers. For the other parties.',
    type: ActivityType,
    errors: {
      types: [
        OwnRecord,
        NotAParty,
        ActivityNotRecorded,
        UnknownParticipant,
        ImplausibleCount,
        NothingDisputed,
        AlreadyDisputed,
      ],
    },
    args: { input: t.arg({ type: DisputeActivityInput, description: 'The other count.' }) },
    resolve: (_, args, { activities, actor, work, now }) => {
      const { activityId, onBehalfOf, expectedVersion, aboutId, ...given } = parseInput(input, args.input);
      const organizationId = actingFor(actor, onBehalfOf);
      return once<ListedActivity>(
        work,
        'disputeActivity',
        args.input,
        () =>
          activities.change(activityId, expectedVersion, (activity, parties) =>
            disputeActivity(activity, parties, {
              id: work.newId('dsp'),
              organizationId,
              aboutId,
              teachers: given.teachers ?? null,
              pupils: given.pupils ?? null,
              reason: given.reason,
              at: now(),
            }),
          ),
        async (made) => (await activities.find(made))!,
      );
    },
  }),
);
