import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { bePatient } from './be-patient.repository.ts';
import { importers } from './importers.repository.ts';
import { readImport, saveImport } from './sheet-import.repository.ts';
import type { SheetImport } from './sheet-import.ts';
import { savedBackwards } from './sheet-lines.repository.ts';
import { changedSince } from './undo-import.ts';

const CHUNK = 500;

/** Takes a whole import back in one transaction: all of it, or nothing when something was changed meanwhile. */
export const undoStep = (work: Work, aside: EntityManager, id: string): Promise<void> =>
  work.transaction(async (tx) => {
    // Not a lock on the row itself: its progress is told beside this transaction.
    await rowsOf(tx, sql`select pg_advisory_xact_lock(hashtextextended(${`import ${id}`}, 0))`);
    const sheet = await readImport(tx, id);
    if (sheet?.state !== 'UNDOING') return;
    await bePatient(tx);
    const { obstacles, undo } = importers[sheet.kind];
    const names = await obstacles(tx, sheet);
    if (names.length > 0) {
      await saveImport(tx, { ...sheet, state: 'SAVED', fault: changedSince(names) });
      return;
    }
    await takeBack(work, tx, aside, sheet, undo);
    await saveImport(tx, {
      ...sheet,
      state: 'UNDONE',
      counts: { ...sheet.counts, saved: 0 },
      done: sheet.total,
      undoneAt: work.now(),
    });
  });

async function takeBack(
  work: Work,
  tx: EntityManager,
  aside: EntityManager,
  { id }: SheetImport,
  undo: (tx: EntityManager, work: Work, rows: Awaited<ReturnType<typeof savedBackwards>>) => Promise<void>,
): Promise<void> {
  let below = 2 ** 31 - 1;
  for (;;) {
    const rows = await savedBackwards(tx, id, below, CHUNK);
    if (rows.length === 0) return;
    await undo(tx, work, rows);
    below = rows.at(-1)!.position;
    await rowsOf(aside, sql`update sheet_import set done = done + ${rows.length} where id = ${id}`);
  }
}
