import type { EntityManager } from '@mikro-orm/postgresql';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import { bePatient } from './be-patient.repository.ts';
import { SheetImportLineRow } from './import.row.ts';
import type { RowDetail, RowIssue, SheetLine } from './row.ts';
import type { RowOutcome } from './sheet-import.ts';

export type StoredLine = SheetLine & { key: string | null };

export const lineFields = sql`position, cells, key, outcome, issues, detail, subject_id as "subjectId", resembles_id as "resemblesId",
  taken, saved_at as "savedAt"`;

const CHUNK = 2000;

/** The rows of a file as they were read, none of them judged yet. */
export async function insertLines(
  tx: EntityManager,
  importId: string,
  rows: readonly { line: number; cells: readonly string[] }[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK)
    await saveRows(
      tx,
      SheetImportLineRow,
      rows.slice(start, start + CHUNK).map(({ line, cells }) => ({
        importId,
        position: line,
        cells: [...cells],
        key: null,
        outcome: null,
        issues: [],
        detail: null,
        subjectId: null,
        resemblesId: null,
        taken: null,
        before: null,
        versionAfter: null,
        savedAt: null,
      })),
    );
}

/** Rows that nobody has judged yet, in the order of the sheet. */
export const unjudged = (tx: EntityManager, importId: string, first: number): Promise<StoredLine[]> =>
  rowsOf(
    tx,
    sql<StoredLine>`select ${lineFields} from sheet_import_row
      where import_id = ${importId} and outcome is null order by position limit ${first}`,
  );

/** Rows that are to be saved and are not yet; a probable duplicate only when somebody took it. */
export const unsaved = (tx: EntityManager, importId: string, first: number): Promise<StoredLine[]> =>
  rowsOf(
    tx,
    sql<StoredLine>`select ${lineFields} from sheet_import_row
      where import_id = ${importId} and saved_at is null and ${toBeTaken}
      order by position limit ${first}`,
  );

export const toBeTaken = sql<boolean>`((outcome in ('NEW', 'CHANGED') and taken is not false) or (outcome = 'DUPLICATE' and taken))`;

export type Result = {
  position: number;
  key: string | null;
  outcome: RowOutcome;
  issues: readonly RowIssue[];
  detail: RowDetail | null;
  subjectId: string | null;
  resemblesId: string | null;
  before: unknown;
  versionAfter: number | null;
  savedAt: Date | null;
};

/** Writes what became of a chunk of rows, in one statement. */
export async function writeResults(tx: EntityManager, importId: string, results: readonly Result[]): Promise<void> {
  await rowsOf(
    tx,
    sql`update sheet_import_row known set key = new.key, outcome = new.outcome, issues = new.issues, detail = new.detail,
        subject_id = new."subjectId", resembles_id = new."resemblesId", before = new.before,
        version_after = new."versionAfter", saved_at = new."savedAt"
      from jsonb_to_recordset(${JSON.stringify(results)}::jsonb) as new(position int, key text, outcome text, issues jsonb,
        detail jsonb, "subjectId" text, "resemblesId" text, before jsonb, "versionAfter" int, "savedAt" timestamptz)
      where known.import_id = ${importId} and known.position = new.position`,
  );
}

/** Rows above the given one that bear one of the keys. */
export const linesWithKeys = (
  tx: EntityManager,
  importId: string,
  keys: readonly string[],
  above: number,
): Promise<StoredLine[]> =>
  rowsOf(
    tx,
    sql<StoredLine>`select ${lineFields} from sheet_import_row
      where import_id = ${importId} and key = any(${[...keys]}) and position < ${above} order by position`,
  );

export type SavedRow = { position: number; subjectId: string; before: unknown; versionAfter: number | null };

/** Saved rows from the last one backwards: what came later is taken back first. */
export const savedBackwards = (
  tx: EntityManager,
  importId: string,
  below: number,
  first: number,
): Promise<SavedRow[]> =>
  rowsOf(
    tx,
    sql<SavedRow>`select position, subject_id as "subjectId", before, version_after as "versionAfter" from sheet_import_row
      where import_id = ${importId} and saved_at is not null and position < ${below} order by position desc limit ${first}`,
  );

export const faultyAfter = (em: EntityManager, importId: string, after: number): Promise<StoredLine[]> =>
  rowsOf(
    em,
    sql<StoredLine>`select ${lineFields} from sheet_import_row
      where import_id = ${importId} and outcome = 'ERROR' and position > ${after} order by position limit ${CHUNK}`,
  );

/** After the columns were named otherwise; what somebody decided about a row goes with it. */
export async function forgetJudgements(tx: EntityManager, importId: string): Promise<void> {
  await bePatient(tx);
  await rowsOf(
    tx,
    sql`update sheet_import_row set outcome = null, key = null, issues = '[]', detail = null, resembles_id = null, taken = null
      where import_id = ${importId}`,
  );
}
