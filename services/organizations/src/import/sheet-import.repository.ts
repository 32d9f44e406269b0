import type { EntityManager } from '@mikro-orm/postgresql';
import { NotFound, StaleVersion } from '@twinning/domain/refusal';
import { saveRows } from '@twinning/persistence/save-rows';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { type PageArguments, pageSize, readCursor, toPage } from '@twinning/subgraph/page';
import DataLoader from 'dataloader';
import { grouped } from '../organization/dated-facts.repository.ts';
import { bePatient } from './be-patient.repository.ts';
import { maySeeImport, officesWithSheets } from './import.policy.ts';
import { ColumnMappingRow, SheetImportRow } from './import.row.ts';
import { importers } from './importers.repository.ts';
import type { SheetLine } from './row.ts';
import type { RowOutcome, SheetImport } from './sheet-import.ts';
import { workingStates } from './sheet-import.ts';
import { faultyAfter, forgetJudgements, lineFields, toBeTaken } from './sheet-lines.repository.ts';

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
  const takenRows = new DataLoader<string, number>(
    async (ids) => {
      const rows = await rowsOf(
        work.em,
        sql<{ id: string; count: number }>`select import_id as id, count(*) as count from sheet_import_row
          where import_id = any(${[...ids]}) and ${toBeTaken} group by import_id`,
      );
      return grouped(ids, rows, ({ id }) => id).map(([row]) => row?.count ?? 0);
    },
    { cache: false },
  );

  /** Decides about an import and saves where it stands then, while nobody else changes it. */
  const change = (
    id: string,
    expectedVersion: number | null,
    decide: (sheet: SheetImport) => Promise<SheetImport> | SheetImport,
  ): Promise<SheetImport> =>
    work.transaction(async (tx) => {
      const before = await readImport(tx, id, true);
      if (!before || !maySeeImport(actor, before)) throw new NotFound();
      if (expectedVersion !== null && expectedVersion !== before.version) throw new StaleVersion();
      const after = { ...(await decide(before)), version: before.version + 1 };
      await saveImport(tx, after);
      const told = ({ state, version, mapping }: SheetImport) => ({ state, version, mapping });
      const changed = { before: told(before), after: told(after) };
      work.record(tx, { action: 'changeImport', subjectType: 'SheetImport', subjectId: id, ...changed });
      return after;
    });

  return {
    async find(id: string): Promise<SheetImport | null> {
      const sheet = await readImport(em, id);
      return sheet && maySeeImport(actor, sheet) ? sheet : null;
    },

    /** The imports of the offices the caller works for, the newest first. */
    async page(page: PageArguments) {
      const offices = officesWithSheets(actor);
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
      return toPage(
        rows,
        page,
        count,
        ({ id }) => [id],
        (sheet) => sheet,
      );
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
      return toPage(
        rows,
        page,
        count,
        ({ position }) => [position],
        (line) => line,
      );
    },

    /** Keeps a file until its rows are read, which begins at once in the background. */
    receive: (sheet: SheetImport, bytes: Buffer, fileHash: string): Promise<SheetImport> =>
      work.transaction(async (tx) => {
        await bePatient(tx);
        const { headers, ...rest } = sheet;
        await saveRows(tx, SheetImportRow, [{ ...rest, headers: [...headers], fileHash }]);
        await rowsOf(tx, sql`insert into sheet_import_file (import_id, bytes) values (${sheet.id}, ${bytes})`);
        await wake(tx, sheet.id);
        const { kind, fileName, organizationId } = sheet;
        const after = { kind, fileName, organizationId, fileHash };
        work.record(tx, { action: 'receiveImport', subjectType: 'SheetImport', subjectId: sheet.id, after });
        return sheet;
      }),

    change,

    /** Changes what the columns stand for; the rows are judged anew, and the office finds its choice again. */
    remap: (id: string, decide: (sheet: SheetImport) => SheetImport): Promise<SheetImport> =>
      work.transaction(async (tx) => {
        const after = await change(id, null, decide);
        await forgetJudgements(tx, id);
        await saveRows(tx, ColumnMappingRow, [
          { organizationId: after.organizationId, kind: after.kind, mapping: after.mapping, usedAt: work.now() },
        ]);
        return after;
      }),

    /** Takes a row or leaves it. */
    decide: (
      id: string,
      line: number,
      take: boolean,
      decidable: (sheet: SheetImport, outcome: RowOutcome | null) => void,
    ): Promise<SheetImport> =>
      work.transaction(async (tx) => {
        const row = sql`from sheet_import_row where import_id = ${id} and position = ${line}`;
        const after = await change(id, null, async (sheet) => {
          const [found] = await rowsOf(tx, sql<{ outcome: RowOutcome | null }>`select outcome ${row}`);
          if (!found) throw new NotFound();
          decidable(sheet, found.outcome);
          return sheet;
        });
        await rowsOf(
          tx,
          sql`update sheet_import_row set taken = ${take} where import_id = ${id} and position = ${line}`,
        );
        return after;
      }),

    /** Forgets the rows of an import that nobody wants to save. */
    discard: (id: string, decide: (sheet: SheetImport) => SheetImport): Promise<SheetImport> =>
      work.transaction(async (tx) => {
        const after = await change(id, null, decide);
        await rowsOf(tx, sql`delete from sheet_import_row where import_id = ${id}`);
        return after;
      }),

    /** Every row with faults of an import that the caller has found, a page at a time. */
    async *faulty({ id }: SheetImport): AsyncGenerator<SheetLine> {
      let after = 0;
      for (;;) {
        const lines = await faultyAfter(em, id, after);
        yield* lines;
        if (lines.length === 0) return;
        after = lines.at(-1)!.position;
      }
    },

    /** How many rows confirming would save. */
    taken: (id: string): Promise<number> => takenRows.load(id),

    /** The drafts that a sheet of decrees has become. */
    async drafts({ id }: SheetImport): Promise<string[]> {
      const rows = await rowsOf(
        em,
        sql<{ id: string }>`select distinct subject_id as id from sheet_import_row
          where import_id = ${id} and saved_at is not null and subject_id like 'rog\\_%' order by 1 limit 100`,
      );
      return rows.map((row) => row.id);
    },

    obstacles: ({ kind, ...sheet }: SheetImport): Promise<string[]> =>
      importers[kind].obstacles(work.em, { kind, ...sheet }),
  };
}

export type Imports = ReturnType<typeof imports>;
