import { actingFor } from '@twinning/domain/actor';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { changing } from '../acting.graphql.ts';
import { builder, house, signedIn } from '../builder.ts';
import * as input from '../input.ts';
import { consentToPartnership } from './consent-to-partnership.ts';
import { PartnershipType } from './partnership.graphql.ts';
import { AlreadyDecided, NotASupervisor, PartnershipNotOpen } from './partnership-refusals.ts';

house.refusal(NotASupervisor, 'The partnership does not need the consent of this organization.');
house.refusal(AlreadyDecided, 'The supervisor has decided before.');

const ConsentToPartnershipInput = builder.inputType('ConsentToPartnershipInput', {
  description: 'Which supervisor consents to which partnership.',
  fields: (t) => ({
    partnershipId: t.id({ description: 'The agreed partnership.' }),
    note: t.string({ required: false, description: 'A remark, at most 1000 characters.' }),
    ...changing(t),
  }),
});

const parsed = z.object({ ...input.changing, partnershipId: input.id, note: input.words(0, 1000).nullish() });

builder.mutationField('consentToPartnership', (t) =>
  t.field({
    ...signedIn,
    description:
      'Consents as a supervisor of a party, after all parties have agreed. With the last consent the partnership is CONSENTED.',
    type: PartnershipType,
    errors: { types: [NotASupervisor, AlreadyDecided, PartnershipNotOpen] },
    args: { input: t.arg({ type: ConsentToPartnershipInput, description: 'The step.' }) },
    resolve: (_, args, { actor, work, partnerships, now }) => {
      const { partnershipId, onBehalfOf, note, expectedVersion } = parseInput(parsed, args.input);
      return once(
        work,
        'consentToPartnership',
        args.input,
        () =>
          partnerships.change(
            partnershipId,
            (partnership) =>
              consentToPartnership(partnership, {
                organizationId: actingFor(actor, onBehalfOf),
                note: note || null,
                at: now(),
              }),
            expectedVersion,
          ),
        partnerships.get,
      );
    },
  }),
);
