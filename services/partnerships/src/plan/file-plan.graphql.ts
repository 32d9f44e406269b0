import { actingFor } from '@twinning/domain/actor';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { changing } from '../acting.graphql.ts';
import { builder, house, signedIn } from '../builder.ts';
import * as input from '../input.ts';
import { NotAParty } from '../partnership/partnership-refusals.ts';
import { filePlan } from './file-plan.ts';
import { JointPlanType } from './joint-plan.graphql.ts';
import { PlanNotOpen, PlanNotYetAgreed } from './plan-refusals.ts';

house.refusal(PlanNotYetAgreed, 'Not all parties have agreed to the plan.');

const FilePlanInput = builder.inputType('FilePlanInput', {
  description: 'Which plan is filed.',
  fields: (t) => ({ planId: t.id({ description: 'The agreed plan.' }), ...changing(t) }),
});

const parsed = z.object({ ...input.changing, planId: input.id });

builder.mutationField('filePlan', (t) =>
  t.field({
    ...signedIn,
    description: 'Files an agreed plan with the supervising offices.',
    type: JointPlanType,
    errors: { types: [PlanNotOpen, PlanNotYetAgreed, NotAParty] },
    args: { input: t.arg({ type: FilePlanInput, description: 'The step.' }) },
    resolve: (_, args, { actor, work, plans, now }) => {
      const { planId, onBehalfOf, expectedVersion } = parseInput(parsed, args.input);
      return once(
        work,
        'filePlan',
        args.input,
        () =>
          plans.change(
            planId,
            (plan) => filePlan(plan, { organizationId: actingFor(actor, onBehalfOf), at: now() }),
            expectedVersion,
          ),
        plans.get,
      );
    },
  }),
);
