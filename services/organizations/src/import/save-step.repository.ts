import type { Work } from '@twinning/persistence/work';
import type { Mail } from '../mail/mail.ts';
import { lockHierarchy } from '../organization/lock-hierarchy.repository.ts';
import { bePatient } from './be-patient.repository.ts';
import { importers } from './importers.repository.ts';
import { readImport, saveImport } from './sheet-import.repository.ts';
import type { ImportCounts } from './sheet-import.ts';
import { type Result, type StoredLine, unsaved, writeResults } from './sheet-lines.repository.ts';

/** What the register has become since the check may move a row from one outcome to another. */
function recounted(counts: ImportCounts, lines: readonly StoredLine[], results: readonly Result[]): ImportCounts {
  const moved = { ...counts };
  for (const { outcome } of lines) if (outcome) moved[outcome] -= 1;
  for (const { outcome, savedAt } of results) {
    moved[outcome] += 1;
    if (savedAt) moved.saved += 1;
  }
  return moved;
}

/** Saves the next rows of a confirmed sheet: one transaction for the facts, what is announced and the marks on the rows. */
export const saveStep = (work: Work, id: string, mail: Mail): Promise<void> =>
  work.transaction(async (tx) => {
    const sheet = await readImport(tx, id, true);
    if (sheet?.state !== 'SAVING') return;
    await bePatient(tx);
    await lockHierarchy(tx, 'ADMINISTRATIVE');
    const importer = importers[sheet.kind];
    const lines = await unsaved(tx, id, importer.chunkSize);
    const results = lines.length > 0 ? await importer.save({ tx, work, sheet, lines, mail, saving: true }) : [];
    await writeResults(tx, id, results);
    const finished = lines.length < importer.chunkSize;
    await saveImport(tx, {
      ...sheet,
      state: finished ? 'SAVED' : 'SAVING',
      counts: recounted(sheet.counts, lines, results),
      done: sheet.done + lines.length,
      finishedAt: finished ? work.now() : null,
    });
  });
