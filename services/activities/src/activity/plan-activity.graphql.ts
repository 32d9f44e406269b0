import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { acting, common, day, id, keyed } from '../input/input.graphql.ts';
import { actingFor } from '../reader/reader.ts';
import type { ListedActivity } from './activity.fields.repository.ts';
import { ActivityType } from './activity.graphql.ts';
import { activityKinds, activityModes } from './activity.ts';
import { ActivityKindType, ActivityModeType } from './enums.graphql.ts';
import { PlannedDayImplausible, planActivity } from './plan-activity.ts';
import { NotAParty, PartnershipNotInForce, UnknownPlanItem } from './refusals.ts';

house.refusal(PlannedDayImplausible, 'The planned day has passed, or lies more than three years ahead.');

const PlanActivityInput = builder.inputType('PlanActivityInput', {
  description: 'An activity to come.',
  fields: (t) => ({
    partnershipId: t.id({ description: 'The partnership it belongs to; it has to be signed.' }),
    onBehalfOf: t.id({ description: 'The party that organizes it, of which the caller is.' }),
    kind: t.field({ type: ActivityKindType, description: 'What is to be done.' }),
    theme: t.string({ description: 'Its theme, 3 to 300 characters.' }),
    description: t.string({ required: false, description: 'More about it, at most 5,000 characters.' }),
    mode: t.field({ type: ActivityModeType, description: 'How people will meet.' }),
    plannedOn: t.field({ type: 'Date', description: 'The day, today or later.' }),
    place: t.string({ required: false, description: 'Where.' }),
    planItemIds: t.idList({ defaultValue: [], description: 'Items of the joint plan that it serves.' }),
    commitmentIds: t.idList({ defaultValue: [], description: 'Commitments that it keeps.' }),
    idempotencyKey: t.string(common.idempotencyKey),
  }),
});

/** Named twice it would be counted twice. */
const eachOnce = z
  .array(id)
  .max(20)
  .transform((ids) => [...new Set(ids)]);

/** What a plan and a record say alike. */
export const told = {
  partnershipId: id,
  kind: z.enum(activityKinds),
  theme: z.string().trim().min(3).max(300),
  description: z.string().trim().max(5000).nullish(),
  mode: z.enum(activityModes),
  place: z.string().trim().max(300).nullish(),
  planItemIds: eachOnce,
  commitmentIds: eachOnce,
};
const input = z.object({ ...keyed, ...told, plannedOn: day });

builder.mutationField('planActivity', (t) =>
  t.field({
    ...acting,
    description: 'Puts a joint activity on a day to come. For the parties of a partnership in force.',
    type: ActivityType,
    errors: { types: [NotAParty, PartnershipNotInForce, PlannedDayImplausible, UnknownPlanItem] },
    args: { input: t.arg({ type: PlanActivityInput, description: 'The activity.' }) },
    resolve: (_, args, { activities, partnerships, actor, work, today }) => {
      const { onBehalfOf, idempotencyKey: _key, plannedOn, ...given } = parseInput(input, args.input);
      const organizerId = actingFor(actor, onBehalfOf);
      return once<ListedActivity>(
        work,
        'planActivity',
        args.input,
        async () => {
          const setting = await partnerships.settingOf(given.partnershipId, organizerId);
          const plan = {
            ...given,
            id: work.newId('act'),
            movementId: setting.partnership.movementId,
            organizerId,
            description: given.description || null,
            place: given.place || null,
            heldOn: { value: plannedOn, precision: 'DAY' as const },
          };
          return activities.add(() => planActivity(setting, plan, today));
        },
        async (made) => (await activities.find(made))!,
      );
    },
  }),
);
