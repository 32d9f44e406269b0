import { builder } from '../builder.ts';
import { importKinds, importStates, rowOutcomes } from './sheet-import.ts';

export const ImportKindType = builder.enumType('ImportKind', {
  description: 'What the rows of a sheet are about.',
  values: importKinds,
});

export const ImportStateType = builder.enumType('ImportState', {
  description:
    'READING the file, MAPPING while a required column must be named, CHECKING the rows, CHECKED and waiting for a decision, SAVING, SAVED, UNDOING, UNDONE; REFUSED is a file that is no plain table, DISCARDED one that was not wanted.',
  values: importStates,
});

export const RowOutcomeType = builder.enumType('RowOutcome', {
  description:
    'What saving a row would do: NEW makes something, CHANGED changes what is known, SAME nothing; ERROR rows are never saved; DUPLICATE resembles somebody known under another code and is left unless somebody takes it.',
  values: rowOutcomes,
});
