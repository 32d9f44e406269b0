import type { RowDetail, RowIssue } from './row.ts';
import type { RowReader } from './row-reader.ts';
import type { RowOutcome } from './sheet-import.ts';

/** A row on its way through a chunk: read, and with what it says of itself in order, or not. */
export type ReadLine<Draft> = {
  position: number;
  row: RowReader;
  draft: Draft | null;
  /** The id of what the row makes, should it make something. */
  id: string;
  taken: boolean | null;
};

/** What a chunk's row came to, and what saving it would do. */
export type Judged<Plan> = {
  position: number;
  outcome: RowOutcome;
  issues: readonly RowIssue[];
  detail: RowDetail | null;
  subjectId: string | null;
  resemblesId: string | null;
  /** What is to be saved; null where there is nothing to. */
  plan: Plan | null;
};

export type SavedLine = { before: unknown; versionAfter: number | null };

/** A row that is wrong in itself. */
export const faulty = <Plan>({ position, row }: Pick<ReadLine<unknown>, 'position' | 'row'>): Judged<Plan> => ({
  position,
  outcome: 'ERROR',
  issues: row.issues,
  detail: null,
  subjectId: null,
  resemblesId: null,
  plan: null,
});
