import type { Text } from '@twinning/domain/text';
import type { RowOutcome } from './sheet-import.ts';

/** What is wrong in a row: under which header, with what value, and why. */
export type RowIssue = { column: string; value: string; text: Text };

/** One fact that a row changes, as people read it. */
export type RowChange = { column: string; before: string; after: string };

/** What the preview shows beside a row: what it changes, or whom it resembles. */
export type RowDetail = { changes?: readonly RowChange[]; resembles?: string };

export type SheetLine = {
  position: number;
  cells: readonly string[];
  outcome: RowOutcome | null;
  issues: readonly RowIssue[];
  detail: RowDetail | null;
  subjectId: string | null;
  resemblesId: string | null;
  taken: boolean | null;
  savedAt: Date | null;
};

/** Whether a row is saved when the import is confirmed; a probable duplicate only when somebody says so. */
export function isTaken({ outcome, taken }: Pick<SheetLine, 'outcome' | 'taken'>): boolean {
  if (outcome === 'NEW' || outcome === 'CHANGED') return taken !== false;
  return outcome === 'DUPLICATE' && taken === true;
}
