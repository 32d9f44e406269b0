import type { EntityManager } from '@mikro-orm/postgresql';
import type { Work } from '@twinning/persistence/work';
import type { Mail } from '../mail/mail.ts';
import type { Judged, ReadLine, SavedLine } from './importer.ts';
import { isTaken } from './row.ts';
import type { RowReader } from './row-reader.ts';
import { rowReaders } from './row-reader.ts';
import type { SheetImport } from './sheet-import.ts';
import { linesWithKeys, type Result, type SavedRow, type StoredLine } from './sheet-lines.repository.ts';

const CHUNK = 500;

/** Some rows of an import, inside the transaction that does with them what is to be done. */
export type Chunk = {
  tx: EntityManager;
  work: Work;
  sheet: SheetImport;
  lines: readonly StoredLine[];
  saving: boolean;
  /** How letters leave, for sheets that have some to send. */
  mail: Mail;
};

/** What the background does with the rows of one kind of sheet. */
export type Importer = {
  /** How many rows go together. */
  chunkSize: number;
  check(chunk: Chunk): Promise<Result[]>;
  save(chunk: Chunk): Promise<Result[]>;
} & Undoing;

export type Undoing = {
  /** What stands in the way of taking an import back: what it made was changed, or others rest on it. */
  obstacles(tx: EntityManager, sheet: SheetImport): Promise<string[]>;
  /** Takes rows back that were saved, the last ones first. */
  undo(tx: EntityManager, work: Work, rows: readonly SavedRow[]): Promise<void>;
};

export type Parts<Draft, Plan> = Undoing & {
  read(row: RowReader): Draft | null;
  /** What a row is about, in its sheet: two rows about the same are one too many. */
  keyOf(draft: Draft): string;
  /** The field under which a repetition is noted. */
  about: string;
  prefix: 'org' | 'apt' | 'rog' | 'inv';
  chunkSize?: number;
  judge(chunk: Chunk, lines: readonly ReadLine<Draft>[]): Promise<Judged<Plan>[]>;
  save(chunk: Chunk, plans: readonly Plan[]): Promise<SavedLine[]>;
};

/** Reads, judges and saves rows of one kind; what is saved is judged once more by the register of that moment. */
export function importer<Draft, Plan>(parts: Parts<Draft, Plan>): Importer {
  const { read, keyOf, about, prefix, judge, save, obstacles, undo, chunkSize = CHUNK } = parts;
  async function judged(chunk: Chunk) {
    const { sheet, lines, work, saving } = chunk;
    const readerOf = rowReaders(sheet);
    const readLines = lines.map((line) => {
      const row = readerOf(line.cells);
      return {
        position: line.position,
        row,
        draft: read(row),
        id: line.subjectId ?? work.newId(prefix),
        taken: line.taken,
      };
    });
    const keys = readLines.map(({ draft }) => draft && keyOf(draft));
    if (!saving) await noteRepeated(chunk, about, readLines, keys);
    const results = await judge(chunk, readLines);
    return results.map((result, index) => ({ ...result, key: keys[index] ?? null, line: lines[index]! }));
  }

  const resultOf = ({ plan: _, line, ...rest }: Awaited<ReturnType<typeof judged>>[number]): Result => ({
    ...rest,
    before: null,
    versionAfter: null,
    savedAt: line.savedAt,
  });

  return {
    chunkSize,
    obstacles,
    undo,
    check: async (chunk) => (await judged(chunk)).map(resultOf),

    async save(chunk) {
      const all = await judged(chunk);
      const taken = all.filter(({ plan, outcome, line }) => plan !== null && isTaken({ outcome, taken: line.taken }));
      const saved = await save(
        chunk,
        taken.map(({ plan }) => plan!),
      );
      const savedOf = new Map(taken.map((result, index) => [result.position, saved[index]!]));
      const savedAt = chunk.work.now();
      return all.map((result) => {
        const done = savedOf.get(result.position);
        return done ? { ...resultOf(result), ...done, savedAt } : resultOf(result);
      });
    },
  };
}

async function noteRepeated(
  { tx, sheet }: Chunk,
  about: string,
  lines: readonly ReadLine<unknown>[],
  keys: readonly (string | null)[],
): Promise<void> {
  const known = keys.filter((key) => key !== null);
  const seen = new Map<string, number>();
  for (const { key, position } of await linesWithKeys(tx, sheet.id, known, lines[0]?.position ?? 0))
    if (key !== null && !seen.has(key)) seen.set(key, position);
  lines.forEach(({ row, position }, index) => {
    const key = keys[index];
    if (key === null || key === undefined) return;
    const before = seen.get(key);
    if (before === undefined) seen.set(key, position);
    else
      row.issue(about, {
        vi: `Trùng với dòng ${before} của tệp.`,
        en: `This repeats row ${before} of the file.`,
      });
  });
}
