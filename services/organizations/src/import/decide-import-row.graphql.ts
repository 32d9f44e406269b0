import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { decidable, NotChecked } from './confirm-import.ts';
import { decision } from './decision.graphql.ts';
import { SheetImportType } from './sheet-import.graphql.ts';

const DecideImportRowInput = builder.inputType('DecideImportRowInput', {
  description: 'Whether a row is to be saved.',
  fields: (t) => ({
    ...decision(t),
    line: t.int({ description: 'Its number in the file.' }),
    take: t.boolean({ description: 'Taken when the import is confirmed, or left.' }),
  }),
});

const input = z.object({ importId: z.string().max(60), line: z.int().min(1).max(2_000_000), take: z.boolean() });

builder.mutationField('decideImportRow', (t) =>
  t.field({
    ...signedIn,
    description: 'Takes a row or leaves it; a probable duplicate is left unless it is taken.',
    type: SheetImportType,
    errors: { types: [NotChecked] },
    args: { input: t.arg({ type: DecideImportRowInput, description: 'The row.' }) },
    resolve: (_, args, { imports, work }) => {
      const { importId, line, take } = parseInput(input, args.input);
      return once(
        work,
        'decideImportRow',
        args.input,
        () => imports.decide(importId, line, take, decidable),
        (id) => imports.find(id),
      );
    },
  }),
);
