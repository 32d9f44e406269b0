import { actingFor } from '@twinning/domain/actor';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { changing } from '../acting.graphql.ts';
import { builder, house, signedIn } from '../builder.ts';
import * as input from '../input.ts';
import { NotAParty, PartnershipNotOpen } from '../partnership/partnership-refusals.ts';
import { MemorandumType } from './memorandum.graphql.ts';
import { MemorandumNotDraft, NotYetConsented } from './memorandum-refusals.ts';
import { offerMemorandum } from './offer-memorandum.ts';

house.refusal(NotYetConsented, 'Agreements or consents are still missing.');

const OfferMemorandumInput = builder.inputType('OfferMemorandumInput', {
  description: 'Which memorandum is offered for signature.',
  fields: (t) => ({ memorandumId: t.id({ description: 'The draft.' }), ...changing(t) }),
});

const parsed = z.object({ ...input.changing, memorandumId: input.id });

builder.mutationField('offerMemorandum', (t) =>
  t.field({
    ...signedIn,
    description: 'Offers a draft to all parties for signature, once the partnership has all consents.',
    type: MemorandumType,
    errors: { types: [NotYetConsented, MemorandumNotDraft, NotAParty, PartnershipNotOpen] },
    args: { input: t.arg({ type: OfferMemorandumInput, description: 'The step.' }) },
    resolve: (_, args, { actor, work, memoranda, now }) => {
      const { memorandumId, onBehalfOf, expectedVersion } = parseInput(parsed, args.input);
      return once(
        work,
        'offerMemorandum',
        args.input,
        () =>
          memoranda.change(
            memorandumId,
            (memorandum, partnership) =>
              offerMemorandum(memorandum, partnership, {
                organizationId: actingFor(actor, onBehalfOf),
                at: now(),
              }),
            expectedVersion,
          ),
        memoranda.get,
      );
    },
  }),
);
