import { actingFor } from '@twinning/domain/actor';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { changing } from '../acting.graphql.ts';
import { builder, signedIn } from '../builder.ts';
import * as input from '../input.ts';
import { PartnershipType } from './partnership.graphql.ts';
import { AlreadyDecided, NotASupervisor, PartnershipNotOpen } from './partnership-refusals.ts';
import { withholdConsent } from './withhold-consent.ts';

const WithholdConsentInput = builder.inputType('WithholdConsentInput', {
  description: 'Which supervisor withholds its consent, and why.',
  fields: (t) => ({
    partnershipId: t.id({ description: 'The agreed partnership.' }),
    note: t.string({ description: 'Why, 3 to 1000 characters; the parties read it.' }),
    ...changing(t),
  }),
});

const parsed = z.object({ ...input.changing, partnershipId: input.id, note: input.words(3, 1000) });

builder.mutationField('withholdConsent', (t) =>
  t.field({
    ...signedIn,
    description: 'Withholds the consent of a supervisor. The partnership waits; the consent may be given later.',
    type: PartnershipType,
    errors: { types: [NotASupervisor, AlreadyDecided, PartnershipNotOpen] },
    args: { input: t.arg({ type: WithholdConsentInput, description: 'The step.' }) },
    resolve: (_, args, { actor, work, partnerships, now }) => {
      const { partnershipId, onBehalfOf, note, expectedVersion } = parseInput(parsed, args.input);
      return once(
        work,
        'withholdConsent',
        args.input,
        () =>
          partnerships.change(
            partnershipId,
            (partnership) =>
              withholdConsent(partnership, { organizationId: actingFor(actor, onBehalfOf), note, at: now() }),
            expectedVersion,
          ),
        partnerships.get,
      );
    },
  }),
);
