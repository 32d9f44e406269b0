import { actingFor } from '@twinning/domain/actor';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { changing } from '../acting.graphql.ts';
import { builder, house, signedIn } from '../builder.ts';
import * as input from '../input.ts';
import { NotAParty } from '../partnership/partnership-refusals.ts';
import { amendPlan } from './amend-plan.ts';
import { JointPlanType } from './joint-plan.graphql.ts';
import { PlanItemInput } from './plan-item-input.graphql.ts';
import { PlanNotOpen } from './plan-refusals.ts';

house.refusal(PlanNotOpen, 'The state of the plan does not allow this step.');

const AmendPlanInput = builder.inputType('AmendPlanInput', {
  description: 'A new version of a plan, whole.',
  fields: (t) => ({
    planId: t.id({ description: 'The plan.' }),
    reason: t.string({ description: 'Why, 3 to 1000 characters.' }),
    items: t.field({ type: [PlanItemInput], description: 'All items of the new version, 1 to 100.' }),
    ...changing(t),
  }),
});

const parsed = z.object({
  ...input.changing,
  planId: input.id,
  reason: input.words(3, 1000),
  items: z
    .array(z.object({ id: input.id.nullish(), ...input.promise }))
    .min(1)
    .max(100),
});

builder.mutationField('amendPlan', (t) =>
  t.field({
    ...signedIn,
    description: 'Makes a new version of a plan; the other parties agree anew. What it said before is kept.',
    type: JointPlanType,
    errors: { types: [PlanNotOpen, NotAParty] },
    args: { input: t.arg({ type: AmendPlanInput, description: 'The new version.' }) },
    resolve: (_, args, { actor, work, movements, plans, now }) => {
      const { planId, onBehalfOf, reason, items, expectedVersion } = parseInput(parsed, args.input);
      return once(
        work,
        'amendPlan',
        args.input,
        () =>
          plans.change(
            planId,
            async (plan, { movementId }) =>
              amendPlan(
                plan,
                {
                  organizationId: actingFor(actor, onBehalfOf),
                  reason,
                  items: items.map(({ id, ...item }) => ({
                    item: { id: id ?? work.newId('pli'), ...item },
                    carriesOn: id != null,
                  })),
                  at: now(),
                },
                await movements.strandCodes(movementId),
              ),
            expectedVersion,
          ),
        plans.get,
      );
    },
  }),
);
