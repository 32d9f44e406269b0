import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { confirmImport, discardImport, NotChecked, NothingToSave } from './confirm-import.ts';
import { decision } from './decision.graphql.ts';
import { SheetImportType } from './sheet-import.graphql.ts';

house.refusal(NothingToSave, 'No row of the sheet would be saved.');

const ConfirmImportInput = builder.inputType('ConfirmImportInput', {
  description: 'An import to save.',
  fields: (t) => ({
    ...decision(t),
    expectedVersion: t.int({ required: false, description: 'Version of the import the caller has seen.' }),
  }),
});
const DiscardImportInput = builder.inputType('DiscardImportInput', {
  description: 'An import that is not wanted.',
  fields: decision,
});

const confirmed = z.object({ importId: z.string().max(60), expectedVersion: z.int().min(1).nullish() });
const discarded = z.object({ importId: z.string().max(60) });

builder.mutationFields((t) => ({
  confirmImport: t.field({
    ...signedIn,
    description:
      'Saves an import in the background; rows with faults, and probable duplicates that nobody took, are left out.',
    type: SheetImportType,
    errors: { types: [NotChecked, NothingToSave] },
    args: { input: t.arg({ type: ConfirmImportInput, description: 'The import.' }) },
    resolve: (_, args, { imports, work, now }) => {
      const { importId, expectedVersion } = parseInput(confirmed, args.input);
      return once(
        work,
        'confirmImport',
        args.input,
        () =>
          imports.change(importId, expectedVersion ?? null, async (sheet) =>
            confirmImport(sheet, await imports.taken(importId), now()),
          ),
        (id) => imports.find(id),
      );
    },
  }),
  discardImport: t.field({
    ...signedIn,
    description: 'Forgets an import before it is saved.',
    type: SheetImportType,
    errors: { types: [NotChecked] },
    args: { input: t.arg({ type: DiscardImportInput, description: 'The import.' }) },
    resolve: (_, args, { imports, work, now }) => {
      const { importId } = parseInput(discarded, args.input);
      return once(
        work,
        'discardImport',
        args.input,
        () => imports.discard(importId, (sheet) => discardImport(sheet, now())),
        (id) => imports.find(id),
      );
    },
  }),
}));
