import { actingFor } from '@twinning/domain/actor';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { changing } from '../acting.graphql.ts';
import { builder, house, signedIn } from '../builder.ts';
import * as input from '../input.ts';
import { agreeToPartnership } from './agree-to-partnership.ts';
import { PartnershipType } from './partnership.graphql.ts';
import { AlreadyAgreed, NotAParty, PartnershipNotOpen } from './partnership-refusals.ts';

house.refusal(AlreadyAgreed, 'The organization has agreed before.');
house.refusal(PartnershipNotOpen, 'The state of the partnership does not allow this step.');

const AgreeToPartnershipInput = builder.inputType('AgreeToPartnershipInput', {
  description: 'Who agrees to which partnership.',
  fields: (t) => ({ partnershipId: t.id({ description: 'The proposed partnership.' }), ...changing(t) }),
});

const parsed = z.object({ ...input.changing, partnershipId: input.id });

builder.mutationField('agreeToPartnership', (t) =>
  t.field({
    ...signedIn,
    description:
      "Agrees to a proposed partnership. With the last party's word it is AGREED, and CONSENTED where no supervisor is to be asked.",
    type: PartnershipType,
    errors: { types: [NotAParty, AlreadyAgreed, PartnershipNotOpen] },
    args: { input: t.arg({ type: AgreeToPartnershipInput, description: 'The step.' }) },
    resolve: (_, args, { actor, work, partnerships, now }) => {
      const { partnershipId, onBehalfOf, expectedVersion } = parseInput(parsed, args.input);
      return once(
        work,
        'agreeToPartnership',
        args.input,
        () =>
          partnerships.change(
            partnershipId,
            (partnership) =>
              agreeToPartnership(partnership, { organizationId: actingFor(actor, onBehalfOf), at: now() }),
            expectedVersion,
          ),
        partnerships.get,
      );
    },
  }),
);
