import { actingFor } from '@twinning/domain/actor';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { changing } from '../acting.graphql.ts';
import { builder, signedIn } from '../builder.ts';
import * as input from '../input.ts';
import { closePlan } from '../plan/close-plan.ts';
import { declinePartnership } from './decline-partnership.ts';
import { PartnershipType } from './partnership.graphql.ts';
import { NotAParty, PartnershipNotOpen } from './partnership-refusals.ts';

const DeclinePartnershipInput = builder.inputType('DeclinePartnershipInput', {
  description: 'Who declines which partnership, and why.',
  fields: (t) => ({
    partnershipId: t.id({ description: 'The partnership.' }),
    reason: t.string({ description: 'Why, 3 to 1000 characters; the other parties read it.' }),
    ...changing(t),
  }),
});

const parsed = z.object({ ...input.changing, partnershipId: input.id, reason: input.words(3, 1000) });

builder.mutationField('declinePartnership', (t) =>
  t.field({
    ...signedIn,
    description: 'Declines a partnership that is not signed yet, also after having agreed to it.',
    type: PartnershipType,
    errors: { types: [NotAParty, PartnershipNotOpen] },
    args: { input: t.arg({ type: DeclinePartnershipInput, description: 'The step.' }) },
    resolve: (_, args, { actor, work, partnerships, plans, now }) => {
      const { partnershipId, onBehalfOf, reason, expectedVersion } = parseInput(parsed, args.input);
      return once(
        work,
        'declinePartnership',
        args.input,
        async () => {
          const declined = await partnerships.change(
            partnershipId,
            (partnership) =>
              declinePartnership(partnership, { organizationId: actingFor(actor, onBehalfOf), reason, at: now() }),
            expectedVersion,
          );
          for (const { id } of await plans.ofPartnership(partnershipId))
            await plans.change(id, (plan) => closePlan(plan, now()));
          return declined;
        },
        partnerships.get,
      );
    },
  }),
);
