import type { EntityManager } from '@mikro-orm/postgresql';
import type { Issue } from '@twinning/domain/refusal';
import { rowsOf, sql } from '@twinning/persistence/sql';
import type { Work } from '@twinning/persistence/work';
import { normalizedSymbol } from '../document/normalized-symbol.ts';
import { discardReorganization } from '../reorganization/discard-reorganization.ts';
import {
  type DraftReorganization,
  decreeIssues,
  draftReorganization,
  type Prospect,
} from '../reorganization/draft-reorganization.ts';
import { reorganizations } from '../reorganization/reorganization.repository.ts';
import { type Chunk, importer } from './chunk.repository.ts';
import { decreeKey, decreeOfRows } from './decree-of-rows.ts';
import { faulty, type Judged, type ReadLine, type SavedLine } from './importer.ts';
import { knownBodies } from './known-bodies.ts';
import { type LineDraft, readReorganizationRow } from './read-reorganization-row.ts';
import { bodiesMeant } from './register.repository.ts';
import { mostDecreeLines, type SheetImport } from './sheet-import.ts';
import type { SavedRow } from './sheet-lines.repository.ts';

type Plan = { draft: DraftReorganization; prospect: Prospect };
type Drafted = ReadLine<LineDraft> & { draft: LineDraft };

/** Lines of decrees: the rows of one become a draft that the department reviews and applies, or none of them does. */
export const importReorganizations = importer<LineDraft, Plan>({
  read: readReorganizationRow,
  keyOf: (draft) => [decreeKey(draft), draft.source, draft.target ?? '', draft.kind].join('|'),
  about: 'source',
  prefix: 'rog',
  chunkSize: mostDecreeLines,
  judge,
  save,
  obstacles,
  undo,
});

async function judge(chunk: Chunk, lines: readonly ReadLine<LineDraft>[]): Promise<Judged<Plan>[]> {
  const drafted = lines.filter((line): line is Drafted => line.draft !== null);
  const cells = drafted.flatMap(({ draft: { source, target } }) => (target === null ? [source] : [source, target]));
  const known = knownBodies(await bodiesMeant(chunk.tx, { codes: [], cells }));
  const plans = new Map<ReadLine<LineDraft>, Plan>();
  for (const rows of Map.groupBy(drafted, ({ draft }) => decreeKey(draft)).values()) {
    const symbol = await decreeNumbered(chunk.tx, rows[0]!.draft.decree);
    const draft = decreeOfRows(rows, known, symbol, () => chunk.work.newId('org'));
    const prospect = await reorganizations(chunk.work).survey(draft);
    const plan = { draft, prospect };
    for (const issue of decreeIssues(draft, prospect, chunk.work.actor.day)) noteIssue(rows, issue);
    noteOthers(rows);
    for (const row of rows) plans.set(row, plan);
  }
  return lines.map((line) => {
    const plan = plans.get(line);
    if (!plan || line.row.issues.length > 0) return faulty<Plan>(line);
    const common = { position: line.position, issues: [], detail: null, resemblesId: null, plan };
    return { ...common, outcome: 'NEW', subjectId: plan.draft.id };
  });
}

const fields: Readonly<Record<string, string>> = {
  sourceId: 'source',
  targetId: 'target',
  share: 'share',
  name: 'name',
};

/** A fault of the decree stands in the row of its line; one of the whole in its first row, unless that row says more. */
function noteIssue(rows: readonly Drafted[], { path, text }: Issue): void {
  const [, index, field] = /^lines\.(\d+)\.(\w+)$/.exec(path) ?? [];
  const row = rows[Number(index ?? 0)]?.row ?? rows[0]!.row;
  const column =
    fields[field ?? ''] ?? (path === 'effectiveOn' ? 'effectiveOn' : field === undefined ? 'decree' : 'kind');
  // Whoever was not found is told so already.
  if (row.issues.some((known) => known.column === row.header(column))) return;
  row.issue(column, text);
}

/** A decree is drafted whole or not at all. */
function noteOthers(rows: readonly Drafted[]): void {
  const wrong = rows.find(({ row }) => row.issues.length > 0);
  if (!wrong) return;
  for (const { row } of rows.filter((line) => line.row.issues.length === 0))
    row.issue('decree', {
      vi: `Dòng ${wrong.position} của cùng quyết định có lỗi nên cả quyết định chưa lập được.`,
      en: `Row ${wrong.position} of the same decree has a fault, so none of it is drafted.`,
    });
}

async function decreeNumbered(tx: EntityManager, symbol: string): Promise<string | null> {
  const found = await rowsOf(
    tx,
    sql<{ id: string }>`select id from official_document where normalized_symbol = ${normalizedSymbol(symbol)} limit 2`,
  );
  return found.length === 1 ? found[0]!.id : null;
}

async function save({ work }: Chunk, plans: readonly Plan[]): Promise<SavedLine[]> {
  for (const { draft, prospect } of new Set(plans))
    await reorganizations(work).add(draftReorganization(draft, prospect, work.actor));
  return plans.map(() => ({ before: null, versionAfter: 1 }));
}

/** Drafts that somebody has revised, decided about or applied. */
async function obstacles(tx: EntityManager, { id }: SheetImport): Promise<string[]> {
  const rows = await rowsOf(
    tx,
    sql<{ title: string }>`select title from reorganization where (version > 1 or state <> 'DRAFT') and id in
      (select subject_id from sheet_import_row where import_id = ${id} and saved_at is not null) limit 3`,
  );
  return rows.map(({ title }) => title);
}

async function undo(tx: EntityManager, work: Work, rows: readonly SavedRow[]): Promise<void> {
  const ids = [...new Set(rows.map(({ subjectId }) => subjectId))];
  const drafts = await rowsOf(tx, sql<{ id: string }>`select id from reorganization where id = any(${ids})`);
  for (const { id } of drafts)
    await reorganizations(work).discard(id, (draft) => discardReorganization(draft, work.actor));
}
