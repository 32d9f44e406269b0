import type { EntityManager } from '@mikro-orm/postgresql';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { readSheet } from '@twinning/sheets/read-sheet';
import { bePatient } from './be-patient.repository.ts';
import { type ColumnMapping, guessColumns } from './fields.ts';
import { readFile } from './read-file.ts';
import { readImport, saveImport } from './sheet-import.repository.ts';
import type { SheetImport } from './sheet-import.ts';
import { insertLines } from './sheet-lines.repository.ts';

/** Reads the file in a process of its own, keeps its rows and forgets the file: all of it or, when it is refused, nothing. */
export async function readStep(em: EntityManager, { id, kind, organizationId }: SheetImport, now: Date): Promise<void> {
  const [file] = await rowsOf(em, sql<{ bytes: Buffer }>`select bytes from sheet_import_file where import_id = ${id}`);
  if (!file) return;
  const { sheet, fault } = await readSheet(file.bytes);
  await em.transactional(async (tx) => {
    const waiting = await readImport(tx, id, true);
    if (waiting?.state !== 'READING') return;
    await bePatient(tx);
    const [remembered] = await rowsOf(
      tx,
      sql<{
        mapping: ColumnMapping;
      }>`select mapping from column_mapping where organization_id = ${organizationId} and kind = ${kind}`,
    );
    const mapping = sheet ? guessColumns(kind, sheet.headers, remembered?.mapping ?? {}) : {};
    if (sheet) await insertLines(tx, id, sheet.rows);
    await rowsOf(tx, sql`delete from sheet_import_file where import_id = ${id}`);
    await saveImport(
      tx,
      readFile(waiting, sheet ? { headers: sheet.headers, rows: sheet.rows.length, mapping } : { fault }, now),
    );
  });
}
