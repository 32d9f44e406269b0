import { actingFor } from '@twinning/domain/actor';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { changing } from '../acting.graphql.ts';
import { builder, signedIn } from '../builder.ts';
import * as input from '../input.ts';
import { AlreadyAgreed, NotAParty } from '../partnership/partnership-refusals.ts';
import { agreeToPlan } from './agree-to-plan.ts';
import { JointPlanType } from './joint-plan.graphql.ts';
import { PlanNotOpen } from './plan-refusals.ts';

const AgreeToPlanInput = builder.inputType('AgreeToPlanInput', {
  description: 'Who agrees to which plan.',
  fields: (t) => ({ planId: t.id({ description: 'The plan.' }), ...changing(t) }),
});

const parsed = z.object({ ...input.changing, planId: input.id });

builder.mutationField('agreeToPlan', (t) =>
  t.field({
    ...signedIn,
    description:
      "Agrees to the present version of a plan. With the last party's word it is AGREED. Give `expectedVersion` to be sure of the text.",
    type: JointPlanType,
    errors: { types: [PlanNotOpen, NotAParty, AlreadyAgreed] },
    args: { input: t.arg({ type: AgreeToPlanInput, description: 'The step.' }) },
    resolve: (_, args, { actor, work, plans, now }) => {
      const { planId, onBehalfOf, expectedVersion } = parseInput(parsed, args.input);
      return once(
        work,
        'agreeToPlan',
        args.input,
        () =>
          plans.change(
            planId,
            (plan) => agreeToPlan(plan, { organizationId: actingFor(actor, onBehalfOf), at: now() }),
            expectedVersion,
          ),
        plans.get,
      );
    },
  }),
);
