import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { decision } from './decision.graphql.ts';
import { SheetImportType } from './sheet-import.graphql.ts';
import { ChangedSince, NotSaved, TooLateToUndo, undoImport } from './undo-import.ts';

house.refusal(NotSaved, 'The import is not saved, or was undone already.');
house.refusal(TooLateToUndo, 'It was saved more than a day ago.');
house.refusal(ChangedSince, 'Something it made was changed since, or something else rests on it.');

const UndoImportInput = builder.inputType('UndoImportInput', {
  description: 'An import to take back.',
  fields: decision,
});

const input = z.object({ importId: z.string().max(60) });

builder.mutationField('undoImport', (t) =>
  t.field({
    ...signedIn,
    description:
      'Takes a whole import back within 24 hours, in the background: what it made goes, what it changed is as before.',
    type: SheetImportType,
    errors: { types: [NotSaved, TooLateToUndo, ChangedSince] },
    args: { input: t.arg({ type: UndoImportInput, description: 'The import.' }) },
    resolve: (_, args, { imports, work, now }) => {
      const { importId } = parseInput(input, args.input);
      return once(
        work,
        'undoImport',
        args.input,
        () => imports.change(importId, null, async (sheet) => undoImport(sheet, await imports.obstacles(sheet), now())),
        (id) => imports.find(id),
      );
    },
  }),
);
