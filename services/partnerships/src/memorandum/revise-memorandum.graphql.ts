import { actingFor } from '@twinning/domain/actor';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { changing } from '../acting.graphql.ts';
import { builder, house, signedIn } from '../builder.ts';
import * as input from '../input.ts';
import { NotAParty } from '../partnership/partnership-refusals.ts';
import { CommitmentInput } from './commitment-input.graphql.ts';
import { MemorandumType } from './memorandum.graphql.ts';
import { MemorandumNotDraft } from './memorandum-refusals.ts';
import { reviseMemorandum } from './revise-memorandum.ts';

house.refusal(MemorandumNotDraft, 'The memorandum is no longer a draft.');

const ReviseMemorandumInput = builder.inputType('ReviseMemorandumInput', {
  description: 'The new text of a memorandum, whole.',
  fields: (t) => ({
    memorandumId: t.id({ description: 'The memorandum.' }),
    title: t.string({ description: 'Its title, 3 to 300 characters.' }),
    place: t.string({ required: false, description: 'Where it is to be signed.' }),
    signedOn: t.field({
      type: 'Date',
      required: false,
      description: 'The day of the signing; stays as it is when left out.',
    }),
    commitments: t.field({ type: [CommitmentInput], description: 'What is promised, at most 100.' }),
    ...changing(t),
  }),
});

const parsed = z.object({
  ...input.changing,
  memorandumId: input.id,
  title: input.words(3, 300),
  place: input.words(0, 300).nullish(),
  signedOn: input.day.nullish(),
  commitments: z.array(z.object(input.promise)).max(100),
});

builder.mutationField('reviseMemorandum', (t) =>
  t.field({
    ...signedIn,
    description: 'Replaces the text of a memorandum that nobody has signed; an offered one becomes a draft again.',
    type: MemorandumType,
    errors: { types: [MemorandumNotDraft, NotAParty] },
    args: { input: t.arg({ type: ReviseMemorandumInput, description: 'The new text.' }) },
    resolve: (_, args, { actor, work, movements, memoranda, now }) => {
      const { memorandumId, onBehalfOf, expectedVersion, ...text } = parseInput(parsed, args.input);
      return once(
        work,
        'reviseMemorandum',
        args.input,
        () =>
          memoranda.change(
            memorandumId,
            async (memorandum, { movementId }) =>
              reviseMemorandum(
                memorandum,
                {
                  organizationId: actingFor(actor, onBehalfOf),
                  title: text.title,
                  place: text.place || null,
                  signedOn: text.signedOn ? { value: text.signedOn, precision: 'DAY' } : memorandum.signedOn,
                  commitments: text.commitments.map((promise) => ({ id: work.newId('cmt'), ...promise })),
                  at: now(),
                },
                await movements.strandCodes(movementId),
              ),
            expectedVersion,
          ),
        memoranda.get,
      );
    },
  }),
);
