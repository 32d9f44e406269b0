import { once } from '@twinning/persistence/once';
import { parseInput } from '@twinning/subgraph/parse-input';
import * as z from 'zod';
import { builder, house } from '../builder.ts';
import { signedIn } from '../everyone.graphql.ts';
import { NotChecked } from './confirm-import.ts';
import { decision } from './decision.graphql.ts';
import { mapColumns, RequiredColumnMissing } from './map-columns.ts';
import { SheetImportType } from './sheet-import.graphql.ts';

house.refusal(NotChecked, 'The import is not waiting for a decision.');
house.refusal(RequiredColumnMissing, 'No column stands for something that every row must say.');

const ImportColumnInput = builder.inputType('ImportColumnInput', {
  description: 'What a column of the file stands for.',
  fields: (t) => ({
    header: t.string({ description: 'Its header.' }),
    field: t.string({ required: false, description: 'Name of the field; left out, the column is not read.' }),
  }),
});

const MapImportColumnsInput = builder.inputType('MapImportColumnsInput', {
  description: 'What the columns of a sheet stand for.',
  fields: (t) => ({
    ...decision(t),
    columns: t.field({ type: [ImportColumnInput], description: 'Columns that are left out are not read.' }),
  }),
});

const input = z.object({
  importId: z.string().max(60),
  columns: z
    .array(
      z.object({
        header: z.string().max(2000),
        field: z
          .string()
          .max(40)
          .nullish()
          .transform((field) => field ?? null),
      }),
    )
    .max(60),
});

builder.mutationField('mapImportColumns', (t) =>
  t.field({
    ...signedIn,
    description:
      'Names the columns of a sheet; its rows are checked anew, and the office finds the choice again next time.',
    type: SheetImportType,
    errors: { types: [NotChecked, RequiredColumnMissing] },
    args: { input: t.arg({ type: MapImportColumnsInput, description: 'The columns.' }) },
    resolve: (_, args, { imports, work }) => {
      const { importId, columns } = parseInput(input, args.input);
      return once(
        work,
        'mapImportColumns',
        args.input,
        () => imports.remap(importId, (sheet) => mapColumns(sheet, columns)),
        (id) => imports.find(id),
      );
    },
  }),
);
