import type { EntityManager } from '@mikro-orm/postgresql';
import { organizationsOf } from '@twinning/domain/actor';
import { NotFound } from '@twinning/domain/refusal';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import { maySeeImport } from './import.policy.ts';
import { SheetImportRow } from './import.row.ts';
import type { SheetLine } from './row.ts';
import type { RowOutcome, SheetImport } from './sheet-import.ts';
import { workingStates } from './sheet-import.ts';
import { lineFields } from './sheet-lines.repository.ts';

const fields = sql`id, version, kind, state, file_name as "fileName", organization_id as "organizationId",
  account_id as "accountId", headers, mapping, counts, done, total, fault, recorded_at as "recordedAt",
  confirmed_at as "confirmedAt", finished_at as "finishedAt", undone_at as "undoneAt"`;

export async function readImport(em: EntityManager, id: string, lock = false): Promise<SheetImport | null> {
  const [found] = await rowsOf(
    em,
    sql<SheetImport>`select ${fields} from sheet_import where id = ${id} ${lock ? sql`for update` : sql``}`,
  );
  return found ?? null;
}

/** Saves where an import stands, and wakes the background when that has work to do. */
export async function saveImport(tx: EntityManager, sheet: SheetImport): Promise<void> {
  const { id, version, state, headers, mapping, counts, done, total, fault } = sheet;
  await rowsOf(
    tx,
    sql`update sheet_import set version = ${version}, state = ${state}, headers = ${[...headers]}::text[],
        mapping = ${JSON.stringify(mapping)}::jsonb, counts = ${JSON.stringify(counts)}::jsonb, done = ${done}, total = ${total},
        fault = ${fault && JSON.stringify(fault)}::jsonb, confirmed_at = ${sheet.confirmedAt}, finished_at = ${sheet.finishedAt},
        undone_at = ${sheet.undoneAt} where id = ${id}`,
  );
  if (workingStates.includes(state)) await wake(tx, id);
}

/** Queues the next piece of work for an import, in the transaction that made it necessary. */
export const wake = (tx: EntityManager, importId: string) =>
  rowsOf(tx, sql`select organizations_jobs.add_job('import', json_build_object('importId', ${importId}::text))`);

export function imports(work: Work) {
  const { em, actor } = work;

  return {
    async find(id: string): Promise<SheetImport | null> {
      const sheet = await readImport(em, id);
      return sheet && maySeeImport(actor, sheet) ? sheet : null;
    },

    /** The imports of the offices the caller works for, the newest first. */
    async page(page: PageArguments) {
      const offices = [...organizationsOf(actor)];
      const [before] = readCursor(page.after) ?? [];
      const rows = await rowsOf(
        em,
        sql<SheetImport>`select ${fields} from sheet_import where organization_id = any(${offices})
          and ${before === undefined ? sql`true` : sql`id < ${before}`} order by id desc limit ${pageSize(page) + 1}`,
      );
      const [{ count = 0 } = {}] = await rowsOf(
        em,
        sql<{ count: number }>`select count(*) as count from sheet_import where organization_id = any(${offices})`,
      );
      return toPage(rows, page, count, ({ id }) => [id], (sheet) => sheet);
    },

    /** The rows of an import that the caller has found, in the order of the sheet. */
    async lines({ id }: SheetImport, outcome: RowOutcome | null, page: PageArguments) {
      const [after] = readCursor(page.after) ?? [];
      const wanted = sql`import_id = ${id} and ${outcome === null ? sql`true` : sql`outcome = ${outcome}`}`;
      const rows = await rowsOf(
        em,
        sql<SheetLine>`select ${lineFields} from sheet_import_row
          where ${wanted} and ${after === undefined ? sql`true` : sql`position > ${after}::int`}
          order by position limit ${pageSize(page) + 1}`,
      );
      const [{ count = 0 } = {}] = await rowsOf(
        em,
        sql<{ count: number }>`select count(*) as count from sheet_import_row where ${wanted}`,
      );
      return toPage(rows, page, count, ({ position }) => [position], (line) => line);
    },

    /** Keeps a file until its rows are read, which begins at once in the background. */
    receive: (sheet: SheetImport, bytes: Buffer, fileHash: string): Promise<SheetImport> =>
      work.transaction(async (tx) => {
        const { headers, ...rest } = sheet;
        await saveRows(tx, SheetImportRow, [{ ...rest, headers: [...headers], fileHash }]);
        await rowsOf(tx, sql`insert into sheet_import_file (import_id, bytes) values (${sheet.id}, ${bytes})`);
        await wake(tx, sheet.id);
        return sheet;
      }),

    /** Decides about an import and saves where it stands then, while nobody else changes it. */
    change: (
      id: string,
      decide: (sheet: SheetImport, tx: EntityManager) => Promise<SheetImport> | SheetImport,
    ): Promise<SheetImport> =>
      work.transaction(async (tx) => {
        const before = await readImport(tx, id, true);
        if (!before || !maySeeImport(actor, before)) throw new NotFound();
        const after = { ...(await decide(before, tx)), version: before.version + 1 };
        await saveImport(tx, after);
        return after;
      }),
  };
}

export type Imports = ReturnType<typeof imports>;
