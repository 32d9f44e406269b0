import { NotFound } from '@twinning/domain/refusal';
import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { departmentInPerson } from '../organization/change-input.graphql.ts';
import { MergeType } from './merge.graphql.ts';
import { AlreadyUndone, MergeDependedOn } from './merge.ts';
import { assertUndoable } from './undo-merge.ts';

const UndoMergeInput = builder.inputType('UndoMergeInput', {
  description: 'A merge that was wrong.',
  fields: (t) => ({
    mergeId: t.id({ description: 'The merge.' }),
    idempotencyKey: t.string({ required: false, description: 'The same key and input again answer the first result.' }),
  }),
});

const input = z.object({ mergeId: z.string().max(60), idempotencyKey: z.string().max(200).nullish() });

builder.mutationField('undoMerge', (t) =>
  t.field({
    ...departmentInPerson,
    description:
      'Takes a merge back: both entries stand as they did, with all that hung on them. Refused once something rests on it. For the department.',
    type: MergeType,
    errors: { types: [AlreadyUndone, MergeDependedOn] },
    args: { input: t.arg({ type: UndoMergeInput, description: 'The merge.' }) },
    resolve: (_, args, { organizationMerges, personMerges, merges, actor, work }) => {
      const { mergeId } = parseInput(input, args.input);
      return once(
        work,
        'undoMerge',
        args.input,
        async () => {
          const merge = await merges.find(mergeId);
          if (!merge) throw new NotFound();
          const { undo } = merge.subject === 'ORGANIZATION' ? organizationMerges : personMerges;
          return undo(mergeId, (locked, obstacles) => assertUndoable(locked, obstacles, actor));
        },
        async (id) => (await merges.find(id))!,
      );
    },
  }),
);
