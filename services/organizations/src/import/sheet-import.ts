import type { Text } from '@twinning/domain/text';
import type { ColumnMapping } from './fields.ts';

export const importKinds = ['ORGANIZATIONS', 'PEOPLE', 'APPOINTMENTS', 'ACCOUNTS', 'REORGANIZATION_LINES'] as const;
export type ImportKind = (typeof importKinds)[number];

const ofPeople: ReadonlySet<ImportKind> = new Set(['PEOPLE', 'APPOINTMENTS', 'ACCOUNTS']);

/** Whether its rows hold names, addresses and terms of people: who reads them is noted. */
export const tellsOfPeople = (kind: ImportKind): boolean => ofPeople.has(kind);

/**
 * READING → MAPPING when a column has to be named by hand → CHECKING → CHECKED → SAVING → SAVED → UNDOING → UNDONE.
 * REFUSED is a file that is no plain table, DISCARDED one that nobody wanted to save.
 */
export const importStates = [
  'READING',
  'REFUSED',
  'MAPPING',
  'CHECKING',
  'CHECKED',
  'SAVING',
  'SAVED',
  'UNDOING',
  'UNDONE',
  'DISCARDED',
] as const;
export type ImportState = (typeof importStates)[number];

export const rowOutcomes = ['NEW', 'CHANGED', 'SAME', 'ERROR', 'DUPLICATE'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** How many rows the check put where, and how many are saved so far. */
export type ImportCounts = Record<RowOutcome | 'saved', number>;
export const noCounts: ImportCounts = { NEW: 0, CHANGED: 0, SAME: 0, ERROR: 0, DUPLICATE: 0, saved: 0 };

/** Why a file is refused as a whole, and where in it. */
export type ImportFault = { code: string; line: number | null; column: string | null; text: Text };

export type SheetImport = {
  id: string;
  version: number;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  organizationId: string;
  accountId: string;
  headers: readonly string[];
  mapping: ColumnMapping;
  counts: ImportCounts;
  done: number;
  total: number;
  fault: ImportFault | null;
  recordedAt: Date;
  confirmedAt: Date | null;
  finishedAt: Date | null;
  undoneAt: Date | null;
};

/** States in which the background has work to do. */
export const workingStates: readonly ImportState[] = ['READING', 'CHECKING', 'SAVING', 'UNDOING'];

/** A whole import can be taken back this long after it was saved. */
export const undoHours = 24;

/** A decree is judged and drafted whole, so a sheet of decrees is no longer than one may be. */
export const mostDecreeLines = 5000;
