import { actingFor } from '@twinning/domain/actor';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { changing } from '../acting.graphql.ts';
import { builder, signedIn } from '../builder.ts';
import * as input from '../input.ts';
import { endMemorandum } from '../memorandum/end-memorandum.ts';
import { closePlan } from '../plan/close-plan.ts';
import { endPartnership } from './end-partnership.ts';
import { PartnershipType } from './partnership.graphql.ts';
import { NotAParty, PartnershipNotOpen } from './partnership-refusals.ts';

const EndPartnershipInput = builder.inputType('EndPartnershipInput', {
  description: 'Who ends which partnership, and why.',
  fields: (t) => ({
    partnershipId: t.id({ description: 'The signed partnership.' }),
    reason: t.string({ description: 'Why, 3 to 1000 characters.' }),
    ...changing(t),
  }),
});

const parsed = z.object({ ...input.changing, partnershipId: input.id, reason: input.words(3, 1000) });

builder.mutationField('endPartnership', (t) =>
  t.field({
    ...signedIn,
    description:
      'Ends a signed partnership, its memoranda and plans: ENDED before its period is over, COMPLETED afterwards.',
    type: PartnershipType,
    errors: { types: [NotAParty, PartnershipNotOpen] },
    args: { input: t.arg({ type: EndPartnershipInput, description: 'The step.' }) },
    resolve: (_, args, { actor, work, partnerships, memoranda, plans, now }) => {
      const { partnershipId, onBehalfOf, reason, expectedVersion } = parseInput(parsed, args.input);
      return once(
        work,
        'endPartnership',
        args.input,
        async () => {
          const ended = await partnerships.change(
            partnershipId,
            (partnership) =>
              endPartnership(partnership, { organizationId: actingFor(actor, onBehalfOf), reason, at: now() }),
            expectedVersion,
          );
          for (const { id } of await memoranda.ofPartnership(partnershipId))
            await memoranda.change(id, (memorandum) => endMemorandum(memorandum, now()));
          for (const { id } of await plans.ofPartnership(partnershipId))
            await plans.change(id, (plan) => closePlan(plan, now()));
          return ended;
        },
        partnerships.get,
      );
    },
  }),
);
