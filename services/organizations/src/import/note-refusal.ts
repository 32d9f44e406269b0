import { InvalidInput, Refusal } from '@twinning/domain/refusal';
import type { RowReader } from './row-reader.ts';

/** Runs a rule of the house for a row; where it refuses, the reason stands under the column it speaks of. */
export function ruled<Result>(row: RowReader, field: string, rule: () => Result): Result | null {
  try {
    return rule();
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    if (refusal instanceof InvalidInput) for (const { path, text } of refusal.issues) row.issue(path, text);
    else row.issue(field, refusal.text);
    return null;
  }
}
