import { actingFor } from '@twinning/domain/actor';
import { unknownDate } from '@twinning/domain/partial-date';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { acting } from '../acting.graphql.ts';
import { builder, signedIn } from '../builder.ts';
import * as input from '../input.ts';
import { NotAParty, PartnershipNotOpen } from '../partnership/partnership-refusals.ts';
import { CommitmentInput } from './commitment-input.graphql.ts';
import { draftMemorandum } from './draft-memorandum.ts';
import { MemorandumType } from './memorandum.graphql.ts';

const DraftMemorandumInput = builder.inputType('DraftMemorandumInput', {
  description: 'A memorandum to draft.',
  fields: (t) => ({
    partnershipId: t.id({ description: 'Its partnership.' }),
    title: t.string({ description: 'Its title, 3 to 300 characters.' }),
    place: t.string({ required: false, description: 'Where it is to be signed.' }),
    signedOn: t.field({
      type: 'Date',
      required: false,
      description: 'The day of the signing, planned or past; the day of the last signature when left out.',
    }),
    commitments: t.field({ type: [CommitmentInput], defaultValue: [], description: 'What is promised, at most 100.' }),
    documentId: t.id({ required: false, description: 'The paper, when it is filed already.' }),
    ...acting(t),
  }),
});

const parsed = z.object({
  ...input.acting,
  partnershipId: input.id,
  title: input.words(3, 300),
  place: input.words(0, 300).nullish(),
  signedOn: input.day.nullish(),
  commitments: z.array(z.object(input.promise)).max(100),
  documentId: input.id.nullish(),
});

builder.mutationField('draftMemorandum', (t) =>
  t.field({
    ...signedIn,
    description: 'Drafts a memorandum for a partnership to which all parties have agreed.',
    type: MemorandumType,
    errors: { types: [PartnershipNotOpen, NotAParty] },
    args: { input: t.arg({ type: DraftMemorandumInput, description: 'The memorandum.' }) },
    resolve: (_, args, { actor, work, movements, memoranda, now }) => {
      const written = parseInput(parsed, args.input);
      return once(
        work,
        'draftMemorandum',
        args.input,
        () =>
          memoranda.add(written.partnershipId, async (partnership) =>
            draftMemorandum(
              partnership,
              {
                id: work.newId('mem'),
                organizationId: actingFor(actor, written.onBehalfOf),
                title: written.title,
                place: written.place || null,
                signedOn: written.signedOn ? { value: written.signedOn, precision: 'DAY' } : unknownDate,
                commitments: written.commitments.map((promise) => ({ id: work.newId('cmt'), ...promise })),
                documentId: written.documentId ?? null,
                at: now(),
              },
              await movements.strandCodes(partnership.movementId),
            ),
          ),
        memoranda.get,
      );
    },
  }),
);
