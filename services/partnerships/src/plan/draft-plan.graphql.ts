import { actingFor } from '@twinning/domain/actor';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { acting } from '../acting.graphql.ts';
import { builder, signedIn } from '../builder.ts';
import * as input from '../input.ts';
import { NotAParty, PartnershipNotOpen } from '../partnership/partnership-refusals.ts';
import { draftPlan } from './draft-plan.ts';
import { JointPlanType } from './joint-plan.graphql.ts';
import { PlanItemInput } from './plan-item-input.graphql.ts';

const DraftPlanInput = builder.inputType('DraftPlanInput', {
  description: 'A joint plan to draft.',
  fields: (t) => ({
    partnershipId: t.id({ description: 'Its partnership.' }),
    symbol: t.string({ required: false, description: 'Its number, e.g. "22/KHLT-MNCD-MNDH-MNTP".' }),
    items: t.field({ type: [PlanItemInput], description: 'What is to be done, 1 to 100 items.' }),
    documentId: t.id({ required: false, description: 'The paper, when it is filed already.' }),
    ...acting(t),
  }),
});

const parsed = z.object({
  ...input.acting,
  partnershipId: input.id,
  symbol: input.words(0, 100).nullish(),
  items: z.array(z.object(input.promise)).min(1).max(100),
  documentId: input.id.nullish(),
});

builder.mutationField('draftPlan', (t) =>
  t.field({
    ...signedIn,
    description:
      'Drafts a joint plan, before or after the memorandum, once all parties have agreed to the partnership. Whoever drafts it has agreed to it.',
    type: JointPlanType,
    errors: { types: [PartnershipNotOpen, NotAParty] },
    args: { input: t.arg({ type: DraftPlanInput, description: 'The plan.' }) },
    resolve: (_, args, { actor, work, movements, plans, now }) => {
      const written = parseInput(parsed, args.input);
      return once(
        work,
        'draftPlan',
        args.input,
        () =>
          plans.add(written.partnershipId, async (partnership) =>
            draftPlan(
              partnership,
              {
                id: work.newId('pln'),
                organizationId: actingFor(actor, written.onBehalfOf),
                symbol: written.symbol || null,
                items: written.items.map((item) => ({ id: work.newId('pli'), ...item })),
                documentId: written.documentId ?? null,
                at: now(),
              },
              await movements.strandCodes(partnership.movementId),
            ),
          ),
        plans.get,
      );
    },
  }),
);
