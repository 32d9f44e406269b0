import type { Work } from '@twinning/persistence/work';
import type { Mail } from '../mail/mail.ts';
import { bePatient } from './be-patient.repository.ts';
import { importers } from './importers.repository.ts';
import { readImport, saveImport } from './sheet-import.repository.ts';
import type { ImportCounts } from './sheet-import.ts';
import { type Result, unjudged, writeResults } from './sheet-lines.repository.ts';

function counted(before: ImportCounts, results: readonly Result[]): ImportCounts {
  const counts = { ...before };
  for (const { outcome } of results) counts[outcome] += 1;
  return counts;
}

/** Judges the next rows of a sheet; what is found is theirs only when the whole chunk is. */
export const checkStep = (work: Work, id: string, mail: Mail): Promise<void> =>
  work.transaction(async (tx) => {
    const sheet = await readImport(tx, id, true);
    if (sheet?.state !== 'CHECKING') return;
    await bePatient(tx);
    const importer = importers[sheet.kind];
    const lines = await unjudged(tx, id, importer.chunkSize);
    const results = lines.length > 0 ? await importer.check({ tx, work, sheet, lines, mail, saving: false }) : [];
    await writeResults(tx, id, results);
    const finished = lines.length < importer.chunkSize;
    await saveImport(tx, {
      ...sheet,
      state: finished ? 'CHECKED' : 'CHECKING',
      counts: counted(sheet.counts, results),
      done: sheet.done + lines.length,
    });
  });
