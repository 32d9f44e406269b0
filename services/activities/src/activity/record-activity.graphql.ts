import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { UnknownUpload } from '../evidence/add-evidence.ts';
import { givenConsent, PhotoInput } from '../evidence/photo-input.graphql.ts';
import {
  acting,
  common,
  id,
  ParticipationInput,
  partialDate,
  participation,
  versioned,
} from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';
import type { ListedActivity } from './activity.fields.repository.ts';
import { ActivityType } from './activity.graphql.ts';
import { ActivityKindType, ActivityModeType } from './enums.graphql.ts';
import { told } from './plan-activity.graphql.ts';
import { recordActivity } from './record-activity.ts';
import * as refusals from './refusals.ts';

const RecordActivityInput = builder.inputType('RecordActivityInput', {
  description: 'What was held, in the words of its organizer.',
  fields: (t) => ({
    activityId: t.id({ required: false, description: 'The planned activity that this records, when there was one.' }),
    partnershipId: t.id({ description: 'The partnership it belongs to; it has to be signed.' }),
    onBehalfOf: t.id({
      description:
        'The party that organized it, of which the caller is. A signing or closing conference may be recorded by an office above the parties.',
    }),
    kind: t.field({ type: ActivityKindType, description: 'What was done.' }),
    theme: t.string({ description: 'Its theme, 3 to 300 characters.' }),
    description: t.string({ required: false, description: 'More about it, at most 5,000 characters.' }),
    mode: t.field({ type: ActivityModeType, description: 'How people met.' }),
    heldOn: t.field({ type: house.PartialDateInput, description: 'The day held, as far as it is known.' }),
    place: t.string({ required: false, description: 'Where.' }),
    planItemIds: t.idList({ defaultValue: [], description: 'Items of the joint plan that it served.' }),
    commitmentIds: t.idList({ defaultValue: [], description: 'Commitments that it kept.' }),
    participation: t.field({
      type: [ParticipationInput],
      defaultValue: [],
      description: 'Counts; the parties take part whether counted or not, others only from under them.',
    }),
    evidence: t.field({
      type: [PhotoInput],
      defaultValue: [],
      description: 'Photos that were uploaded before, at most 20.',
    }),
    expectedVersion: t.int(common.expectedVersion),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

const input = z.object({
  ...versioned,
  ...told,
  activityId: id.nullish(),
  heldOn: partialDate,
  participation,
  evidence: z
    .array(z.object({ uploadId: id, caption: z.string().trim().max(300).nullish(), consent: givenConsent }))
    .max(20),
});

builder.mutationField('recordActivity', (t) =>
  t.field({
    ...acting,
    description:
      'Records an activity that was held, planned or not. Its twins are then asked to confirm. The photos are attached in the same step or nothing is written.',
    type: ActivityType,
    errors: {
      types: [
        refusals.NotAParty,
        refusals.NotTheOrganizer,
        refusals.PartnershipNotInForce,
        refusals.HeldInFuture,
        refusals.HeldBeforeMovement,
        refusals.ImplausibleCount,
        refusals.UnknownParticipant,
        refusals.UnknownPlanItem,
        refusals.ActivityNotPlanned,
        UnknownUpload,
      ],
    },
    args: { input: t.arg({ type: RecordActivityInput, description: 'The record.' }) },
    resolve: (_, args, { activities, partnerships, photos, actor, work, now }) => {
      const { onBehalfOf, idempotencyKey: _key, expectedVersion, ...given } = parseInput(input, args.input);
      const { activityId, participation: counts, evidence: pictures, ...words } = given;
      const organizerId = actingFor(actor, onBehalfOf);
      return once<ListedActivity>(
        work,
        'recordActivity',
        args.input,
        async () => {
          const named = counts.map(({ organizationId }) => organizationId);
          const setting = await partnerships.settingOf(words.partnershipId, organizerId, named);
          const record = {
            ...words,
            id: activityId ?? work.newId('act'),
            movementId: setting.partnership.movementId,
            organizerId,
            description: words.description || null,
            place: words.place || null,
          };
          const activity = activityId
            ? await activities.change(activityId, expectedVersion, (planned) =>
                recordActivity(planned, setting, record, counts, now()),
              )
            : await activities.add(() => recordActivity(null, setting, record, counts, now()));
          await photos.attach(activity.id, organizerId, pictures);
          return activity;
        },
        async (made) => (await activities.find(made))!,
      );
    },
  }),
);
